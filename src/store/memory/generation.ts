import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import { LodegraphError } from '../../domain/errors.js';
import type { GraphEdge } from '../../domain/graph/edge.js';
import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { compareText, compareValues, type SortValue } from '../../domain/values/order.js';
import type { DatasetInfo, Direction, Order } from '../graph-store.js';
import { append } from '../../domain/values/multimap.js';

const NONE: readonly never[] = [];

/** One generation of the dataset in memory: nodes by id and kind, edges by kind and end, all sorted by id. */
export class Generation {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #byKind = new Map<NodeKind, GraphNode[]>();
  readonly #edges = new Map<EdgeKind, { count: number; out: Map<string, GraphEdge[]>; in: Map<string, GraphEdge[]> }>();
  readonly #orders = new Map<string, readonly GraphNode[]>();

  constructor(
    readonly name: string,
    readonly dataset: DatasetInfo,
  ) {}

  addNode(node: GraphNode): void {
    this.#nodes.set(node.id, node);
    append(this.#byKind, node.kind, node);
  }

  addEdge(edge: GraphEdge): void {
    const missing = [edge.from, edge.to].find((id) => !this.#nodes.has(id));
    if (missing !== undefined) {
      throw new LodegraphError('DATASET_INVALID', `The edge "${edge.id}" ends at "${missing}", which was not written.`);
    }
    let ends = this.#edges.get(edge.kind);
    if (ends === undefined) this.#edges.set(edge.kind, (ends = { count: 0, out: new Map(), in: new Map() }));
    ends.count += 1;
    append(ends.out, edge.from, edge);
    append(ends.in, edge.to, edge);
  }

  /** Sorts what was added; nothing is added afterwards. */
  seal(): void {
    for (const nodes of this.#byKind.values()) nodes.sort(byId);
    for (const ends of this.#edges.values()) {
      for (const lists of [ends.out, ends.in])
        for (const edges of lists.values()) if (edges.length > 1) edges.sort(byId);
    }
  }

  node(id: string): GraphNode | null {
    return this.#nodes.get(id) ?? null;
  }

  nodesOf(kind: NodeKind): readonly GraphNode[] {
    return this.#byKind.get(kind) ?? NONE;
  }

  countEdges(kind: EdgeKind): number {
    return this.#edges.get(kind)?.count ?? 0;
  }

  edgesAt(id: string, kind: EdgeKind, direction: Direction): readonly GraphEdge[] {
    return this.#edges.get(kind)?.[direction].get(id) ?? NONE;
  }

  /** The nodes of a kind in an order, sorted once and kept: a generation never changes. */
  ordered(kind: NodeKind, { property, direction }: Order): readonly GraphNode[] {
    const key = `${kind} ${property} ${direction}`;
    let nodes = this.#orders.get(key);
    if (nodes === undefined) {
      // Already sorted by id, and the sort is stable: equal values stay in the order of their ids.
      nodes = [...this.nodesOf(kind)].sort((a, b) =>
        compareValues(valueOf(a, property), valueOf(b, property), direction),
      );
      this.#orders.set(key, nodes);
    }
    return nodes;
  }
}

export const valueOf = (node: GraphNode, property: string): SortValue =>
  (node as unknown as Record<string, SortValue>)[property];

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
