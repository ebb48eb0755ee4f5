import type { NodeOf } from '../../domain/graph/node.js';
import type { GroupKeys } from '../../domain/statistics/statistics-group.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';

/** A mineral and its products: what a plant makes, and what amounts are stated of. */
export async function mineralAndProducts(snapshot: Snapshot, mineral: string): Promise<string[]> {
  await requireNodes(snapshot, 'mineral', [mineral], ['Mineral']);
  const products = await snapshot.edges([mineral], { kind: 'OF_MINERAL', direction: 'in' });
  return [mineral, ...(products.get(mineral) ?? []).map(({ from }) => from)];
}

/**
 * Rows that are to be grouped by mineral carry a product as that key: each is told under every mineral of the
 * product, and under none where no product is stated.
 */
export async function byMineral<R extends { readonly keys: GroupKeys }>(
  snapshot: Snapshot,
  rows: readonly R[],
  place: number,
): Promise<readonly R[]> {
  if (place < 0) return rows;
  const ids = [...new Set(rows.flatMap(({ keys }) => keys[place] ?? []))].sort();
  const nodes = new Map((await snapshot.nodes(ids)).map((node) => [node?.id, node]));
  const mineralsOf = (id: string | null): readonly (string | null)[] => {
    const node = id === null ? undefined : nodes.get(id);
    if (node?.kind === 'Mineral') return [node.id];
    const { minerals = [] } = (node ?? {}) as Partial<NodeOf<'Product'>>;
    return minerals.length === 0 ? [null] : minerals;
  };
  return rows.flatMap((row) =>
    mineralsOf(row.keys[place] ?? null).map((mineral) => ({ ...row, keys: row.keys.with(place, mineral) })),
  );
}
