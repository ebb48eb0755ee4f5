import { DRAWN_EDGE_KINDS, EDGE_KINDS, type EdgeKind } from '../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS } from '../domain/graph-schema/node-kinds.js';
import type { NodeKind } from '../domain/graph/node.js';
import type { Snapshot } from '../store/graph-store.js';

export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

export interface DatasetStatistics {
  readonly nodes: readonly KindCount[];
  readonly edges: readonly KindCount[];
}

/** How many nodes and edges of each kind the dataset holds; kinds without any are left out. */
export async function datasetStatistics(snapshot: Snapshot): Promise<DatasetStatistics> {
  const nodeKinds = [...(Object.keys(NODE_KINDS) as NodeKind[]), 'Observation', 'Claim', 'Rule'] as const;
  const edgeKinds = [...Object.keys(EDGE_KINDS), ...DRAWN_EDGE_KINDS] as EdgeKind[];
  const [nodes, edges] = await Promise.all([
    Promise.all(nodeKinds.map(async (kind) => ({ kind, count: await snapshot.count(kind) }))),
    Promise.all(edgeKinds.map(async (kind) => ({ kind, count: await snapshot.countEdges(kind) }))),
  ]);
  return { nodes: nodes.filter(({ count }) => count > 0), edges: edges.filter(({ count }) => count > 0) };
}
