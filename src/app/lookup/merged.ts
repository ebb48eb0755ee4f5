import type { Snapshot } from '../../store/graph-store.js';

/** Of some ids those that were merged into another, with the one that lives on. Costs nothing where nothing is merged. */
export async function mergedInto(snapshot: Snapshot, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || (await snapshot.countEdges('SAME_AS')) === 0) return new Map();
  const edges = await snapshot.edges(ids, { kind: 'SAME_AS', direction: 'out', statuses: ['CURRENT'] });
  return new Map([...edges].flatMap(([id, [edge]]) => (edge === undefined ? [] : [[id, edge.to] as const])));
}
