import type { Confidence, Status } from '../graph-schema/vocabularies.js';
import { BEGINNING_OF_TIME, readDate, type IsoDate } from '../values/partial-date.js';

/** What one source asserts about one key (owner and asset; supplier, receiver and product), and for when. */
export interface TimedClaim<V> {
  readonly id: string;
  readonly value: V;
  readonly status: Status;
  readonly confidence: Confidence;
  /** Partial dates, as typed. */
  readonly from: string | null;
  readonly until: string | null;
  readonly asOf: string | null;
  readonly statedOn: string | null;
}

/** The day from which a claim counts, or null where it gives no date at all. */
export function effectiveStart(claim: TimedClaim<unknown>): IsoDate | null {
  const stated = claim.from ?? claim.asOf ?? claim.statedOn;
  const start = stated === null ? null : earliest(stated);
  const end = effectiveEnd(claim);
  // A page of 2024 that says "until 2019" tells nothing of the beginning.
  if (end !== null && claim.from === null && (start === null || start >= end)) return BEGINNING_OF_TIME;
  return start;
}

/** The day after the last day the claim asserts, or null where it names no end. */
export const effectiveEnd = (claim: TimedClaim<unknown>): IsoDate | null =>
  claim.until === null ? null : (readDate(claim.until)?.end ?? null);

const earliest = (partial: string): IsoDate | null => readDate(partial)?.earliest ?? null;

const CONFIDENCE_ORDER: Readonly<Record<Confidence, number>> = { high: 3, medium: 2, 'low-reviewed': 1, low: 0 };

/** True when a claim makes no state alone and never wins while another stands. */
export const isWeak = (claim: TimedClaim<unknown>): boolean => claim.confidence === 'low';

/** Preferred first: the newer statement, then the surer one, then the smaller id. */
export function byPreference(a: TimedClaim<unknown>, b: TimedClaim<unknown>): number {
  const newer = compare(statementDate(b), statementDate(a));
  if (newer !== 0) return newer;
  const surer = CONFIDENCE_ORDER[b.confidence] - CONFIDENCE_ORDER[a.confidence];
  return surer !== 0 ? surer : compare(a.id, b.id);
}

const statementDate = (claim: TimedClaim<unknown>): IsoDate =>
  claim.statedOn === null ? BEGINNING_OF_TIME : (earliest(claim.statedOn) ?? BEGINNING_OF_TIME);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
