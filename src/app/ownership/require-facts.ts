import { badInput } from '../../domain/errors.js';
import { readDate, type IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';

/** The dates of a claim, each of which may be the earliest. */
const DATES = ['from', 'asOf', 'statedOn'] as const;

/**
 * Refuses a date that lies before everything the dataset speaks of: nothing being recorded then says nothing of the
 * world. Asked only where nothing was found, since it costs a look at every claim.
 */
export async function requireFactsBy(snapshot: Snapshot, asOf: IsoDate): Promise<void> {
  const pages = await Promise.all(
    DATES.map((property) => snapshot.find('Claim', { order: { property, direction: 'ASC' }, first: 1, after: null })),
  );
  const days = pages.flatMap(({ items }, at) => {
    const date = items[0]?.[DATES[at]!] ?? null;
    const read = date === null ? null : readDate(date);
    return read === null ? [] : [read.earliest];
  });
  const first = days.sort()[0];
  if (first === undefined || asOf >= first) return;
  throw badInput(
    'asOf',
    asOf,
    `${asOf} is before any fact of the dataset: the first is of ${first}. Ask for that day or later.`,
  );
}
