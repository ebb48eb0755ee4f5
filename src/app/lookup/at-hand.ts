import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import type { EdgeOf } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { EdgeQuery, Snapshot } from '../../store/graph-store.js';
import { when, type Held } from '../../store/held.js';

/** The node of each id, null where there is none; without a promise where all of them are at hand. */
export function nodesAt(snapshot: Snapshot, ids: readonly string[]): Held<readonly (GraphNode | null)[]> {
  const held = ids.map((id) => snapshot.heldNode(id));
  const missing = ids.filter((_, n) => held[n] === undefined);
  if (missing.length === 0) return held as (GraphNode | null)[];
  return snapshot.nodes(missing).then((found) => {
    const rest = found.values();
    return held.map((node) => (node === undefined ? rest.next().value! : node));
  });
}

/**
 * The edges at some nodes, without a promise where all of them are at hand: what was fetched with the nodes is. A
 * failure comes as a promise in any case, so that several can be asked for at once and none is left behind.
 */
export function edgesAt<K extends EdgeKind>(
  snapshot: Snapshot,
  ids: readonly string[],
  query: EdgeQuery<K>,
): Held<ReadonlyMap<string, readonly EdgeOf<K>[]>> {
  try {
    const held = new Map<string, readonly EdgeOf<K>[]>();
    const missing = ids.filter((id) => {
      const edges = snapshot.heldEdges(id, query);
      if (edges !== undefined) held.set(id, edges);
      return edges === undefined;
    });
    if (missing.length === 0) return held;
    return when(snapshot.edges(missing, query), (found) => new Map([...held, ...found]));
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
