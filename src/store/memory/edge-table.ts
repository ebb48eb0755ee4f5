import type { GraphEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { compareIds } from '../../domain/values/order.js';
import type { Direction } from '../graph-store.js';
import { GrowingIntegers } from './growing-integers.js';
import { ValueColumn } from './value-column.js';

/** The properties that have a place of their own; every other one is a column. */
const PLACED: ReadonlySet<string> = new Set(['id', 'from', 'to', 'claims', 'preferredClaim']);
const NONE: readonly never[] = [];
/** Edges that are kept as objects after they were read. */
const RECENT = 1 << 14;
const EMPTY = new Int32Array(0);

/**
 * The edges of one kind, packed: ids, ends and claims in arrays, every other property in a column. A million
 * stakes take a third of what a million objects would; an edge becomes an object when it is read.
 */
export class EdgeTable {
  readonly #ids: string[] = [];
  readonly #from = new GrowingIntegers();
  readonly #to = new GrowingIntegers();
  readonly #claims: string[] = [];
  /** Where the claims of each edge end, and which of them is preferred: its place, or -1 for none. */
  readonly #claimsEnd = new GrowingIntegers();
  readonly #preferred = new GrowingIntegers();
  #keys: readonly string[] = [];
  /** The keys that have columns, and the columns. */
  #columnKeys: readonly string[] = [];
  #columns: readonly ValueColumn[] = [];
  /** Edges that are not built like the first one, whole. */
  readonly #odd = new Map<number, GraphEdge>();
  /** What was read last of the edges whose places end alike: the same few are read again and again. */
  #recent: ({ readonly place: number; readonly edge: GraphEdge } | undefined)[] = [];
  #out: Adjacency | null = null;
  #in: Adjacency | null = null;

  /** `nodes` is the list that edges' ends are numbers in. */
  constructor(private readonly nodes: readonly GraphNode[]) {}

  get size(): number {
    return this.#ids.length;
  }

  add(edge: GraphEdge, from: number, to: number): void {
    const values = edge as unknown as Readonly<Record<string, unknown>>;
    const keys = Object.keys(edge);
    if (this.#ids.length === 0) {
      this.#keys = keys;
      this.#columnKeys = keys.filter((key) => !PLACED.has(key));
      this.#columns = this.#columnKeys.map(() => new ValueColumn());
    }
    const at = this.#ids.push(edge.id) - 1;
    this.#from.push(from);
    this.#to.push(to);
    const preferred = edge.preferredClaim === null ? -1 : edge.claims.indexOf(edge.preferredClaim);
    for (const claim of edge.claims) this.#claims.push(claim);
    this.#claimsEnd.push(this.#claims.length);
    this.#preferred.push(preferred);
    const isOdd =
      keys.length !== this.#keys.length ||
      keys.some((key, n) => key !== this.#keys[n]) ||
      (preferred < 0 && edge.preferredClaim !== null);
    if (isOdd) this.#odd.set(at, edge);
    for (let n = 0; n < this.#columns.length; n += 1) {
      this.#columns[n]!.push(isOdd ? undefined : values[this.#columnKeys[n]!]);
    }
  }

  /** Lays the edges out by their ends; nothing is added afterwards. */
  seal(): void {
    for (const numbers of [this.#from, this.#to, this.#claimsEnd, this.#preferred]) numbers.trim();
    for (const column of this.#columns) column.seal();
    this.#recent = new Array<undefined>(Math.min(RECENT, this.size));
    this.#out = new Adjacency(this.#from, this.nodes.length, this.#ids);
    this.#in = new Adjacency(this.#to, this.nodes.length, this.#ids);
  }

  /** The edges at a node, by id. */
  at(node: number, direction: Direction): readonly GraphEdge[] {
    const places = this.placesAt(node, direction);
    if (places.length === 0) return NONE;
    const edges: GraphEdge[] = [];
    for (let n = 0; n < places.length; n += 1) edges.push(this.edgeAt(places[n]!));
    return edges;
  }

  /** The places of the edges at a node, by id: for passes that make no objects of them. */
  placesAt(node: number, direction: Direction): Int32Array {
    return (direction === 'out' ? this.#out : this.#in)!.at(node);
  }

  /** The number of the node at an end of the edge at a place. */
  endOf(place: number, direction: Direction): number {
    return (direction === 'out' ? this.#from : this.#to).at(place);
  }

  /** Reads one property by the places of edges. */
  reader(property: string): (place: number) => unknown {
    const column = this.#columns[this.#columnKeys.indexOf(property)];
    const read = (place: number): unknown => column?.at(place);
    if (this.#odd.size === 0) return read;
    return (place) => {
      const odd = this.#odd.get(place) as Readonly<Record<string, unknown>> | undefined;
      return odd === undefined ? read(place) : odd[property];
    };
  }

  idAt(place: number): string {
    return this.#ids[place]!;
  }

  edgeAt(place: number): GraphEdge {
    const slot = place % RECENT;
    const recent = this.#recent[slot];
    if (recent !== undefined && recent.place === place) return recent.edge;
    const edge = this.#unpack(place);
    this.#recent[slot] = { place, edge };
    return edge;
  }

  #unpack(at: number): GraphEdge {
    const odd = this.#odd.get(at);
    if (odd !== undefined) return odd;
    const first = at === 0 ? 0 : this.#claimsEnd.at(at - 1);
    const end = this.#claimsEnd.at(at);
    const claims = first === end ? NONE : this.#claims.slice(first, end);
    const preferred = this.#preferred.at(at);
    const edge: Record<string, unknown> = {
      id: this.#ids[at]!,
      from: this.nodes[this.#from.at(at)]!.id,
      to: this.nodes[this.#to.at(at)]!.id,
      claims,
      preferredClaim: preferred < 0 ? null : claims[preferred]!,
    };
    for (let n = 0; n < this.#columns.length; n += 1) edge[this.#columnKeys[n]!] = this.#columns[n]!.at(at);
    return edge as unknown as GraphEdge;
  }
}

/** The edges at each node as stretches of one list (compressed rows), each stretch by id. */
class Adjacency {
  readonly #starts: Int32Array;
  readonly #edges: Int32Array;

  constructor(ends: GrowingIntegers, nodes: number, ids: readonly string[]) {
    const starts = new Int32Array(nodes + 1);
    for (let edge = 0; edge < ends.length; edge += 1) starts[ends.at(edge) + 1]! += 1;
    for (let node = 0; node < nodes; node += 1) starts[node + 1]! += starts[node]!;
    const next = starts.slice();
    this.#edges = new Int32Array(ends.length);
    for (let edge = 0; edge < ends.length; edge += 1) {
      const node = ends.at(edge);
      this.#edges[next[node]!] = edge;
      next[node]! += 1;
    }
    for (let node = 0; node < nodes; node += 1) {
      const [first, end] = [starts[node]!, starts[node + 1]!];
      if (end - first > 1) this.#edges.subarray(first, end).sort((a, b) => compareIds(ids[a]!, ids[b]!));
    }
    this.#starts = starts;
  }

  at(node: number): Int32Array {
    const [first, end] = [this.#starts[node]!, this.#starts[node + 1]!];
    return first === end ? EMPTY : this.#edges.subarray(first, end);
  }
}
