import { readDate, type IsoDate } from '../values/partial-date.js';

/** The dates of a claim that say which time it speaks of. Partial, as typed. */
export interface DatedClaim {
  readonly from: string | null;
  readonly asOf: string | null;
  readonly statedOn: string | null;
}

/**
 * The latest date that some of the claims speak of: of each the date it states, else the day it was made, since what
 * a page says without a date is so when it says it, else its beginning. Null where no claim gives any date.
 */
export function latestDate(claims: readonly DatedClaim[]): string | null {
  let latest: string | null = null;
  for (const { asOf, statedOn, from } of claims) {
    const date = asOf ?? statedOn ?? from;
    if (date !== null && (latest === null || dayAfter(date) > dayAfter(latest))) latest = date;
  }
  return latest;
}

/**
 * Whether a date is more than so many years before a day. Of a partial date the last day counts: `2021` is old only
 * when all of 2021 is.
 */
export const isOlderThan = (date: string, years: number, day: IsoDate): boolean =>
  dayAfter(date) <= yearsBefore(day, years);

/** The day after the last one that a date can mean; what is no date is as old as can be. */
const dayAfter = (date: string): IsoDate => readDate(date)?.end ?? '';

const yearsBefore = (day: IsoDate, years: number): IsoDate =>
  `${String(Math.max(0, Number(day.slice(0, 4)) - years)).padStart(4, '0')}${day.slice(4)}`;

/** From how many years on a fact counts as old unless a question says otherwise. */
export const STALE_YEARS = 5;
