import { MERGEABLE } from '../../domain/graph/merging.js';
import { kindOfId } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';

/** Of some ids those that were merged into another, with the one that lives on. Costs nothing where nothing is merged. */
export async function mergedInto(snapshot: Snapshot, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const mergeable = ids.filter((id) => {
    const kind = kindOfId(id);
    return kind !== null && MERGEABLE.has(kind);
  });
  if (mergeable.length === 0 || (await snapshot.countEdges('SAME_AS')) === 0) return new Map();
  const edges = await snapshot.edges(mergeable, { kind: 'SAME_AS', direction: 'out', statuses: ['CURRENT'] });
  return new Map([...edges].flatMap(([id, [edge]]) => (edge === undefined ? [] : [[id, edge.to] as const])));
}
