import { effectiveEnd, effectiveStart, type TimedClaim } from '../claims/timed-claim.js';
import { END_OF_TIME, type IsoDate } from '../values/partial-date.js';

/** Half-open. */
export interface Period {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * The time of which two claims about one key speak together, or null where they do not. A claim with a stated end
 * speaks of every day up to it. One without speaks of the day from which it counts: what a later claim says of a
 * later day succeeds it and is no rival. What two claims without any date say, they say of the dataset's date.
 */
export function sharedTime(a: TimedClaim<unknown>, b: TimedClaim<unknown>, datasetDate: IsoDate): Period | null {
  const startA = effectiveStart(a) ?? datasetDate;
  const startB = effectiveStart(b) ?? datasetDate;
  const from = startA > startB ? startA : startB;
  if (!speaksOf(a, startA, from) || !speaksOf(b, startB, from)) return null;
  const [until = END_OF_TIME] = [effectiveEnd(a), effectiveEnd(b)].filter((end) => end !== null).sort();
  return from < until ? { from, until } : null;
}

function speaksOf(claim: TimedClaim<unknown>, start: IsoDate, day: IsoDate): boolean {
  const end = effectiveEnd(claim);
  return start === day || (end !== null && start <= day && day < end);
}
