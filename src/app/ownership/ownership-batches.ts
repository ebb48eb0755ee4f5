import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { fetchOwnership, type FetchedOwnership } from './fetch-ownership.js';

export interface OwnershipBatch<T> {
  readonly assets: readonly T[];
  readonly ownership: FetchedOwnership;
}

/**
 * Everything above many assets, fetched for so many of them at a time, in their order. Where a limit cuts what is
 * above a batch, it is fetched again in halves: an answer about one asset is cut only on its own account.
 */
export async function* ownershipBatches<T extends { readonly id: string }>(
  snapshot: Snapshot,
  assets: readonly T[],
  asOf: IsoDate,
  size: number,
): AsyncGenerator<OwnershipBatch<T>> {
  const waiting: (readonly T[])[] = [];
  for (let start = 0; start < assets.length; start += size) waiting.push(assets.slice(start, start + size));
  waiting.reverse();
  for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
    const ownership = await fetchOwnership(
      snapshot,
      batch.map(({ id }) => id),
      asOf,
    );
    if (ownership.graph.truncated.size === 0 || batch.length === 1) {
      yield { assets: batch, ownership };
      continue;
    }
    const middle = Math.ceil(batch.length / 2);
    waiting.push(batch.slice(middle), batch.slice(0, middle));
  }
}
