import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import type { EdgeOf } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { EdgeQuery, Snapshot } from '../../store/graph-store.js';
import type { Held } from '../../store/held.js';

type Edges<K extends EdgeKind> = ReadonlyMap<string, readonly EdgeOf<K>[]>;

/** The node of each id, null where there is none; without a promise where all of them are at hand. */
export function nodesAt(snapshot: Snapshot, ids: readonly string[]): Held<readonly (GraphNode | null)[]> {
  const nodes: (GraphNode | null)[] = [];
  for (const id of ids) {
    const held = snapshot.heldNode(id);
    if (held === undefined) return snapshot.nodes(ids);
    nodes.push(held);
  }
  return nodes;
}

/**
 * The edges at some nodes, without a promise where all of them are at hand: what was fetched with the nodes is. A
 * failure comes as a promise in any case, so that several can be asked for at once and none is left behind.
 */
export function edgesAt<K extends EdgeKind>(
  snapshot: Snapshot,
  ids: readonly string[],
  query: EdgeQuery<K>,
): Held<Edges<K>> {
  const edges = new Map<string, readonly EdgeOf<K>[]>();
  try {
    for (const id of ids) {
      const held = snapshot.heldEdges(id, query);
      if (held === undefined) return snapshot.edges(ids, query);
      edges.set(id, held);
    }
    return edges;
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
