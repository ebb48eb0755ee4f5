import type { PreferenceReason } from '../graph-schema/conflict-columns.js';
import { byPreference, effectiveStart, isWeak, type TimedClaim } from '../claims/timed-claim.js';

/** Preferred first: firm before weak, dated before undated, then newer statement, confidence, id. */
export const byStanding = (a: TimedClaim<unknown>, b: TimedClaim<unknown>): number =>
  Number(isWeak(a)) - Number(isWeak(b)) || Number(isUndated(a)) - Number(isUndated(b)) || byPreference(a, b);

const isUndated = (claim: TimedClaim<unknown>): boolean => effectiveStart(claim) === null;

/** What tells the preferred claim from its best rival. */
export function whyPreferred(preferred: TimedClaim<unknown>, rival: TimedClaim<unknown>): PreferenceReason {
  if (isWeak(rival) && !isWeak(preferred)) return 'NOT_WEAK';
  if (isUndated(rival) && !isUndated(preferred)) return 'DATED';
  // Equal in all but one property, the order says whether that one tells them apart.
  const sameId = { ...rival, id: preferred.id };
  if (byPreference(preferred, { ...sameId, confidence: preferred.confidence }) < 0) return 'NEWER_STATEMENT';
  return byPreference(preferred, sameId) < 0 ? 'HIGHER_CONFIDENCE' : 'SMALLER_ID';
}
