import { holdsOn, type GraphEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { compareText } from '../../domain/values/order.js';
import type { ReachQuery, Subgraph } from '../graph-store.js';
import type { Generation } from './generation.js';

/** Breadth-first, level by level: each node is expanded once, so diamonds and loops cost what they weigh. */
export function reach(generation: Generation, roots: readonly string[], query: ReachQuery): Subgraph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const id of roots) {
    const node = generation.node(id);
    if (node !== null) nodes.set(id, node);
  }
  let frontier = [...nodes.keys()];
  let truncated: string[] = [];
  for (let level = 0; frontier.length > 0; level += 1) {
    const found = expand(generation, frontier, nodes, edges, query);
    const fits =
      level < query.depth &&
      nodes.size + found.nodes.size <= query.maxNodes &&
      edges.size + found.edges.size <= query.maxEdges;
    if (!fits) {
      truncated = [...found.expandable];
      break;
    }
    for (const [id, edge] of found.edges) edges.set(id, edge);
    for (const [id, node] of found.nodes) nodes.set(id, node);
    frontier = [...found.nodes.values()].filter(({ kind }) => !query.stopAt?.includes(kind)).map(({ id }) => id);
  }
  return {
    nodes: [...nodes.values()].sort(byId),
    edges: [...edges.values()].sort(byId),
    truncated: truncated.sort(compareText),
  };
}

interface Level {
  readonly nodes: Map<string, GraphNode>;
  readonly edges: Map<string, GraphEdge>;
  readonly expandable: Set<string>;
}

function expand(
  generation: Generation,
  frontier: readonly string[],
  seenNodes: ReadonlyMap<string, GraphNode>,
  seenEdges: ReadonlyMap<string, GraphEdge>,
  query: ReachQuery,
): Level {
  const level: Level = { nodes: new Map(), edges: new Map(), expandable: new Set() };
  for (const id of frontier) {
    for (const { kind, direction } of query.follow) {
      for (const edge of generation.edgesAt(id, kind, direction)) {
        if (seenEdges.has(edge.id) || !counts(edge, query)) continue;
        const otherId = direction === 'out' ? edge.to : edge.from;
        const other = generation.node(otherId);
        if (other === null) continue;
        level.edges.set(edge.id, edge);
        level.expandable.add(id);
        if (!seenNodes.has(otherId)) level.nodes.set(otherId, other);
        // Too much already: what lies beyond any node of this level is unknown.
        if (level.edges.size + seenEdges.size > query.maxEdges) return { ...level, expandable: new Set(frontier) };
      }
    }
  }
  return level;
}

export const counts = (edge: GraphEdge, query: Pick<ReachQuery, 'asOf' | 'statuses'>): boolean =>
  (query.asOf === undefined || holdsOn(edge, query.asOf)) &&
  (query.statuses === undefined || query.statuses.includes(edge.status));

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
