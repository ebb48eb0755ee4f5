import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import { LodegraphError } from '../../domain/errors.js';
import type { GraphEdge } from '../../domain/graph/edge.js';
import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { compareIds, compareValues, type SortValue } from '../../domain/values/order.js';
import type { DatasetInfo, Direction, Order } from '../graph-store.js';
import { append } from '../../domain/values/multimap.js';
import { EdgeTable } from './edge-table.js';

const NONE: readonly never[] = [];

/** One generation of the dataset in memory: nodes by id and kind, edges packed by kind and end, all sorted by id. */
export class Generation {
  readonly #nodes: GraphNode[] = [];
  readonly #numberOf = new Map<string, number>();
  readonly #byKind = new Map<NodeKind, GraphNode[]>();
  readonly #edges = new Map<EdgeKind, EdgeTable>();
  readonly #merged = new Set<string>();
  readonly #orders = new Map<string, readonly GraphNode[]>();

  constructor(
    readonly name: string,
    readonly dataset: DatasetInfo,
  ) {}

  addNode(node: GraphNode): void {
    this.#numberOf.set(node.id, this.#nodes.push(node) - 1);
    append(this.#byKind, node.kind, node);
  }

  addEdge(edge: GraphEdge): void {
    const [from, to] = [this.#numberOf.get(edge.from), this.#numberOf.get(edge.to)];
    if (from === undefined || to === undefined) {
      const missing = from === undefined ? edge.from : edge.to;
      throw new LodegraphError('DATASET_INVALID', `The edge "${edge.id}" ends at "${missing}", which was not written.`);
    }
    let table = this.#edges.get(edge.kind);
    if (table === undefined) this.#edges.set(edge.kind, (table = new EdgeTable(this.#nodes)));
    table.add(edge, from, to);
    if (edge.kind === 'SAME_AS' && edge.status === 'CURRENT') this.#merged.add(edge.from);
  }

  /** Sorts what was added; nothing is added afterwards. */
  seal(): void {
    for (const nodes of this.#byKind.values()) nodes.sort(byId);
    for (const table of this.#edges.values()) table.seal();
  }

  node(id: string): GraphNode | null {
    const number = this.#numberOf.get(id);
    return number === undefined ? null : this.#nodes[number]!;
  }

  nodesOf(kind: NodeKind): readonly GraphNode[] {
    return this.#byKind.get(kind) ?? NONE;
  }

  /** Whether a node was merged into another. */
  isMerged({ id }: GraphNode): boolean {
    return this.#merged.has(id);
  }

  countEdges(kind: EdgeKind): number {
    return this.#edges.get(kind)?.size ?? 0;
  }

  edgesAt(id: string, kind: EdgeKind, direction: Direction): readonly GraphEdge[] {
    const number = this.#numberOf.get(id);
    return number === undefined ? NONE : (this.#edges.get(kind)?.at(number, direction) ?? NONE);
  }

  /** The edges of a kind, packed; null where there are none. */
  tableOf(kind: EdgeKind): EdgeTable | null {
    return this.#edges.get(kind) ?? null;
  }

  /** How many nodes there are. */
  get size(): number {
    return this.#nodes.length;
  }

  /** The number under which tables know a node, or null, and the node of a number. */
  numberOf(id: string): number | null {
    return this.#numberOf.get(id) ?? null;
  }

  numbered(number: number): GraphNode {
    return this.#nodes[number]!;
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

const byId = (a: { id: string }, b: { id: string }): number => compareIds(a.id, b.id);
