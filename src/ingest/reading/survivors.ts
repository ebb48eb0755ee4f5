import { rowsOf, type RawDataset, type RawRow } from './raw-dataset.js';

/** What an id stands for once the identities of a dataset are followed to their end: itself, or what it was merged into. */
export function survivorsOf(dataset: RawDataset): (id: string) => string {
  const into = new Map<string, string>();
  for (const { cells } of standingIdentities(dataset)) into.set(cells['merged'] ?? '', cells['survivor'] ?? '');
  return (id) => endOf(into, id);
}

/** The identities that count: a plan to merge, and a guess that two things are one, leave them two. */
export const standingIdentities = (dataset: RawDataset): readonly RawRow[] =>
  rowsOf(dataset, 'identities').filter(isStanding);

const isStanding = ({ cells }: RawRow): boolean =>
  (cells['status'] || 'CURRENT') === 'CURRENT' && cells['confidence'] !== 'low';

/** Where a way ends, a ring somewhere. What lies on it leads there at once from then on: ways may be long, and many. */
export function endOf(into: Map<string, string>, id: string): string {
  if (!into.has(id)) return id;
  const passed = new Set<string>();
  let end = id;
  for (let next = into.get(end); next !== undefined && !passed.has(end); next = into.get(end)) {
    passed.add(end);
    end = next;
  }
  for (const each of passed) if (each !== end) into.set(each, end);
  return end;
}
