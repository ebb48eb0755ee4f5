import { badInput } from '../domain/errors.js';
import { isFullDate, type IsoDate } from '../domain/values/partial-date.js';
import type { Snapshot } from '../store/graph-store.js';

/** The date an answer reads the world at: the one asked for, else the date of the dataset. */
export function asOfDate(snapshot: Snapshot, asked: string | null | undefined): IsoDate {
  if (asked === null || asked === undefined) return snapshot.dataset.date;
  if (!isFullDate(asked))
    throw badInput('asOf', asked, `"${asked}" is not a date; write YYYY-MM-DD, for example 2026-05-31.`);
  return asked;
}
