import { effectiveEnd, effectiveStart, type TimedClaim } from '../claims/timed-claim.js';
import type { ConflictTiming } from '../graph-schema/conflict-columns.js';
import type { ObservedProperty } from '../graph-schema/vocabularies.js';
import { agree, type BoundedValue } from '../values/bound.js';
import { END_OF_TIME, type IsoDate } from '../values/partial-date.js';
import { byStanding } from './preference.js';
import { rivalGroups, sidesOf } from './rivals.js';
import type { Period } from './shared-time.js';

export type ObservedClaim = TimedClaim<BoundedValue>;

/** Claims on one property of one thing, on one unit and basis, that exclude each other. */
export interface ObservationDispute {
  readonly timing: ConflictTiming;
  readonly period: Period;
  readonly sides: readonly (readonly ObservedClaim[])[];
}

/**
 * Numbers and codes that last. Where a source gives one without a date, it means the present as it sees it: two such
 * statements may both be right for their own day, or one is wrong. What is made, shipped, grows or happens in a
 * period changes by nature, and a later statement of it contradicts none.
 */
const LASTING: ReadonlySet<string> = new Set<ObservedProperty>([
  'RESERVES',
  'CAPACITY',
  'SHARE',
  'RANK',
  'COUNT',
  'TYPE',
  'BINDINGNESS',
]);

/**
 * The conflicts among observations of one property of one thing. Statements of the same day or period that differ
 * are rivals. So are undated ones of a lasting property, stated on different days; those are told apart by their
 * timing, since the later may simply be news.
 */
export function observationDisputes(
  property: string,
  claims: readonly ObservedClaim[],
  datasetDate: IsoDate,
): ObservationDispute[] {
  const sorted = [...claims].sort(byStanding);
  const differ = (a: ObservedClaim, b: ObservedClaim): boolean => !agree(a.value, b.value);
  const together = (a: ObservedClaim, b: ObservedClaim): boolean =>
    startOf(a, datasetDate) === startOf(b, datasetDate) && a.until === b.until;
  const undated = (a: ObservedClaim, b: ObservedClaim): boolean =>
    LASTING.has(property) && isUndated(a) && isUndated(b);
  const rivals = (a: ObservedClaim, b: ObservedClaim): boolean => differ(a, b) && (together(a, b) || undated(a, b));
  return rivalGroups(candidates(sorted, property, datasetDate), rivals).map((group) => {
    const sure = group.some((a) => group.some((b) => differ(a, b) && together(a, b)));
    const from = group.map((claim) => startOf(claim, datasetDate)).sort();
    return {
      timing: sure ? 'SAME_TIME' : 'UNDATED',
      period: { from: sure ? from[0]! : from.at(-1)!, until: endOf(group) },
      sides: sidesOf(group, differ),
    };
  });
}

/** A long series of years has no rivals, and is not compared with itself. */
function candidates(claims: readonly ObservedClaim[], property: string, datasetDate: IsoDate): ObservedClaim[] {
  const timeOf = (claim: ObservedClaim): string => `${startOf(claim, datasetDate)} ${claim.until ?? ''}`;
  const count = new Map<string, number>();
  for (const claim of claims) count.set(timeOf(claim), (count.get(timeOf(claim)) ?? 0) + 1);
  return claims.filter((claim) => count.get(timeOf(claim))! > 1 || (LASTING.has(property) && isUndated(claim)));
}

const isUndated = ({ asOf, until }: ObservedClaim): boolean => asOf === null && until === null;

const startOf = (claim: ObservedClaim, datasetDate: IsoDate): IsoDate =>
  effectiveStart({ ...claim, until: null }) ?? datasetDate;

/** An undated statement holds until further notice; a dated one for its day, month, year or period. */
function endOf(group: readonly ObservedClaim[]): IsoDate {
  const ends = group.map((claim) => effectiveEnd({ ...claim, until: claim.until ?? claim.asOf }) ?? END_OF_TIME);
  return ends.sort().at(-1)!;
}
