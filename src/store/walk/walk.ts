import { holdsOn, type GraphEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { compareIds } from '../../domain/values/order.js';
import type { ReachQuery, Subgraph } from '../graph-store.js';

/** Where a walk finds nodes and edges; `follow` is one of those of the query. */
export interface Surroundings {
  node(id: string): GraphNode | null;
  edgesAt(id: string, follow: ReachQuery['follow'][number]): readonly GraphEdge[];
}

/**
 * What `Snapshot.reach` means. Breadth-first, level by level: each node is expanded once, so diamonds and
 * loops cost what they weigh. Every store uses it on what it holds or has fetched, so all cut alike.
 */
export function walk(around: Surroundings, roots: readonly string[], query: ReachQuery): Subgraph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const id of roots) {
    const node = around.node(id);
    if (node !== null) nodes.set(id, node);
  }
  let frontier = [...nodes.keys()];
  let truncated: string[] = [];
  for (let level = 0; frontier.length > 0; level += 1) {
    const found = expand(around, frontier, nodes, edges, query);
    const fits =
      level < query.depth &&
      nodes.size + found.nodes.size <= query.maxNodes &&
      edges.size + found.edges.size <= query.maxEdges;
    if (!fits) {
      truncated = [...found.expandable];
      break;
    }
    for (const [id, edge] of found.edges) edges.set(id, edge);
    const next: string[] = [];
    for (const id of found.nodes) {
      const node = around.node(id)!;
      nodes.set(id, node);
      if (!query.stopAt?.includes(node.kind)) next.push(id);
    }
    frontier = next;
  }
  return {
    nodes: [...nodes.values()].sort(byId),
    edges: [...edges.values()].sort(byId),
    truncated: truncated.sort(compareIds),
  };
}

interface Level {
  readonly nodes: Set<string>;
  readonly edges: Map<string, GraphEdge>;
  readonly expandable: Set<string>;
}

function expand(
  around: Surroundings,
  frontier: readonly string[],
  seenNodes: ReadonlyMap<string, GraphNode>,
  seenEdges: ReadonlyMap<string, GraphEdge>,
  query: ReachQuery,
): Level {
  const level: Level = { nodes: new Set(), edges: new Map(), expandable: new Set() };
  for (const id of frontier) {
    for (const follow of query.follow) {
      for (const edge of around.edgesAt(id, follow)) {
        if (seenEdges.has(edge.id) || !counts(edge, query)) continue;
        const other = follow.direction === 'out' ? edge.to : edge.from;
        level.edges.set(edge.id, edge);
        level.expandable.add(id);
        if (!seenNodes.has(other)) level.nodes.add(other);
        // Too much already: what lies beyond any node of this level is unknown.
        if (level.edges.size + seenEdges.size > query.maxEdges) return { ...level, expandable: new Set(frontier) };
      }
    }
  }
  return level;
}

/** True for an edge that holds on the day, with one of the statuses, as far as they are asked for. */
export const counts = (edge: GraphEdge, query: Pick<ReachQuery, 'asOf' | 'statuses'>): boolean =>
  (query.asOf === undefined || holdsOn(edge, query.asOf)) &&
  (query.statuses === undefined || query.statuses.includes(edge.status));

const byId = (a: { id: string }, b: { id: string }): number => compareIds(a.id, b.id);
