import {
  DRAWN_EDGE_KINDS,
  EDGE_KINDS,
  type ClaimedEdgeKind,
  type EdgeKind,
} from '../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS, type TableNodeKind } from '../domain/graph-schema/node-kinds.js';
import type { NodeKind } from '../domain/graph/node.js';
import type { Snapshot } from '../store/graph-store.js';

const ALL_NODE_KINDS: readonly NodeKind[] = [
  ...(Object.keys(NODE_KINDS) as TableNodeKind[]),
  'Observation',
  'Claim',
  'Conflict',
];
const ALL_EDGE_KINDS: readonly EdgeKind[] = [...(Object.keys(EDGE_KINDS) as ClaimedEdgeKind[]), ...DRAWN_EDGE_KINDS];

/** How much of each kind the graph holds. */
export interface GraphCounts {
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly edges: Readonly<Record<EdgeKind, number>>;
}

export async function countGraph(snapshot: Snapshot): Promise<GraphCounts> {
  const [nodes, edges] = await Promise.all([
    Promise.all(ALL_NODE_KINDS.map(async (kind) => [kind, await snapshot.count(kind)] as const)),
    Promise.all(ALL_EDGE_KINDS.map(async (kind) => [kind, await snapshot.countEdges(kind)] as const)),
  ]);
  return {
    nodes: Object.fromEntries(nodes) as Record<NodeKind, number>,
    edges: Object.fromEntries(edges) as Record<EdgeKind, number>,
  };
}
