import { rowsOf, type RawDataset } from './raw-dataset.js';

/** What an id stands for once the identities of a dataset are followed to their end: itself, or what it was merged into. */
export function survivorsOf(dataset: RawDataset): (id: string) => string {
  const into = new Map(
    rowsOf(dataset, 'identities').map(({ cells }) => [cells['merged'] ?? '', cells['survivor'] ?? '']),
  );
  return (id) => {
    let current = id;
    // Bounded, so that identities in a ring end somewhere.
    for (let hops = 0; hops < into.size && into.has(current); hops += 1) current = into.get(current)!;
    return current;
  };
}
