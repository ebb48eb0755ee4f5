import { rowsOf, type RawDataset, type RawRow } from './raw-dataset.js';

/** What an id stands for once the identities of a dataset are followed to their end: itself, or what it was merged into. */
export function survivorsOf(dataset: RawDataset): (id: string) => string {
  const into = new Map<string, string>();
  for (const { cells } of standingIdentities(dataset)) {
    into.set(cells['merged'] ?? '', cells['survivor'] ?? '');
  }
  return (id) => {
    let current = id;
    // Bounded, so that identities in a ring end somewhere.
    for (let hops = 0; hops < into.size && into.has(current); hops += 1) current = into.get(current)!;
    return current;
  };
}

/** The identities that count: a plan to merge, and a guess that two things are one, leave them two. */
export const standingIdentities = (dataset: RawDataset): readonly RawRow[] =>
  rowsOf(dataset, 'identities').filter(isStanding);

const isStanding = ({ cells }: RawRow): boolean =>
  (cells['status'] || 'CURRENT') === 'CURRENT' && cells['confidence'] !== 'low';
