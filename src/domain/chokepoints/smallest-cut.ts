import type { Digraph } from './digraph.js';

export interface Cut {
  /** The nodes of the cut, ascending: without them no walk leads from a source to the target. */
  readonly nodes: readonly number[];
  /** Their weights added up. */
  readonly weight: number;
}

/**
 * A cut of least weight between sources and a target, by nodes: every node becomes an edge of its weight
 * (the node splitting of L. R. Ford and D. R. Fulkerson: Flows in networks, Princeton 1962), and the
 * greatest flow is found by E. A. Dinic: Algorithm for solution of a problem of maximum flow in networks
 * with power estimation, Soviet Mathematics Doklady 11 (1970); with unit weights O(sqrt(nodes) x edges)
 * (S. Even, R. E. Tarjan: Network flow and testing graph connectivity, SIAM Journal on Computing 4 (1975)).
 *
 * Of several least cuts it is the one nearest the target. The ends themselves, and nodes of infinite
 * weight, are never in it. Null where nothing else stands between the ends: a source is the target,
 * supplies it itself, or through nodes of infinite weight only.
 */
export function smallestCut(
  graph: Digraph,
  sources: readonly number[],
  target: number,
  weightOf: (node: number) => number = () => 1,
): Cut | null {
  const network = new SplitNetwork(graph, sources, target, weightOf);
  const weight = network.greatestFlow();
  if (weight === Infinity) return null;
  return { nodes: network.nearestCut(), weight };
}

const NOTHING_LEFT = 1e-9;

/** Node n is split into 2n (in) and 2n+1 (out); edge e and its reverse are 2e and 2e+1. */
class SplitNetwork {
  readonly #size: number;
  readonly #source: number;
  readonly #sink: number;
  readonly #head: Int32Array;
  readonly #left: Float64Array;
  readonly #starts: Int32Array;
  readonly #edges: Int32Array;
  readonly #level: Int32Array;
  readonly #next: Int32Array;

  constructor(
    private readonly graph: Digraph,
    sources: readonly number[],
    private readonly target: number,
    weightOf: (node: number) => number,
  ) {
    const nodes = graph.ids.length;
    this.#size = 2 * nodes + 1;
    this.#source = 2 * nodes;
    this.#sink = 2 * target;
    const ends = new Uint8Array(nodes);
    for (const node of [...sources, target]) ends[node] = 1;
    const count = nodes + graph.heads.length + sources.length;
    this.#head = new Int32Array(2 * count);
    this.#left = new Float64Array(2 * count);
    let edge = 0;
    const add = (from: number, to: number, room: number): void => {
      this.#head[edge] = to;
      this.#left[edge] = room;
      this.#head[edge + 1] = from;
      edge += 2;
    };
    for (let node = 0; node < nodes; node += 1) {
      add(2 * node, 2 * node + 1, ends[node] === 1 ? Infinity : weightOf(node));
      for (let at = graph.starts[node]!; at < graph.starts[node + 1]!; at += 1)
        add(2 * node + 1, 2 * graph.heads[at]!, Infinity);
    }
    for (const source of sources) add(this.#source, 2 * source, Infinity);
    this.#starts = new Int32Array(this.#size + 1);
    for (let e = 0; e < edge; e += 1) this.#starts[this.#head[e ^ 1]! + 1]! += 1;
    for (let n = 0; n < this.#size; n += 1) this.#starts[n + 1]! += this.#starts[n]!;
    const place = this.#starts.slice();
    this.#edges = new Int32Array(edge);
    for (let e = 0; e < edge; e += 1) {
      const from = this.#head[e ^ 1]!;
      this.#edges[place[from]!] = e;
      place[from]! += 1;
    }
    this.#level = new Int32Array(this.#size);
    this.#next = new Int32Array(this.#size);
  }

  greatestFlow(): number {
    let flow = 0;
    while (this.#layer()) {
      this.#next.set(this.#starts.subarray(0, this.#size));
      for (let sent = this.#augment(); sent > 0; sent = this.#augment()) {
        if (sent === Infinity) return Infinity;
        flow += sent;
      }
    }
    return flow;
  }

  /**
   * Distances to the sink over edges with room left; false when the source is not met. Counted from the sink,
   * a way down the layers meets a dead end only where an earlier way has used up the room.
   */
  #layer(): boolean {
    const level = this.#level.fill(-1);
    level[this.#sink] = 0;
    const queue = new Int32Array(this.#size);
    queue[0] = this.#sink;
    let filled = 1;
    for (let at = 0; at < filled; at += 1) {
      const node = queue[at]!;
      if (node === this.#source) return true;
      for (let e = this.#starts[node]!; e < this.#starts[node + 1]!; e += 1) {
        const edge = this.#edges[e]!;
        const from = this.#head[edge]!;
        if (level[from]! >= 0 || this.#left[edge ^ 1]! <= NOTHING_LEFT) continue;
        level[from] = level[node]! + 1;
        queue[filled] = from;
        filled += 1;
      }
    }
    return false;
  }

  /** One way through the layers, and what it carries; 0 where there is none left. */
  #augment(): number {
    const path: number[] = [];
    let node = this.#source;
    while (node !== this.#sink) {
      let found = -1;
      for (; this.#next[node]! < this.#starts[node + 1]!; this.#next[node]! += 1) {
        const edge = this.#edges[this.#next[node]!]!;
        const to = this.#head[edge]!;
        if (this.#left[edge]! <= NOTHING_LEFT || this.#level[to] !== this.#level[node]! - 1) continue;
        found = edge;
        break;
      }
      if (found >= 0) {
        path.push(found);
        node = this.#head[found]!;
        continue;
      }
      const back = path.pop();
      if (back === undefined) return 0;
      node = this.#head[back ^ 1]!;
      this.#next[node]! += 1;
    }
    let room = Infinity;
    for (const edge of path) room = Math.min(room, this.#left[edge]!);
    for (const edge of path) {
      this.#left[edge]! -= room;
      this.#left[edge ^ 1]! += room;
    }
    return room;
  }

  /** Full nodes whose far side still leads to the target: the least cut nearest it. */
  nearestCut(): number[] {
    const leads = new Uint8Array(this.#size);
    leads[this.#sink] = 1;
    const pending = [this.#sink];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      for (let e = this.#starts[node]!; e < this.#starts[node + 1]!; e += 1) {
        const edge = this.#edges[e]!;
        const from = this.#head[edge]!;
        if (this.#left[edge ^ 1]! <= NOTHING_LEFT || leads[from] === 1) continue;
        leads[from] = 1;
        pending.push(from);
      }
    }
    const nodes: number[] = [];
    for (let node = 0; node < this.graph.ids.length; node += 1)
      if (node !== this.target && leads[2 * node + 1] === 1 && leads[2 * node] === 0) nodes.push(node);
    return nodes;
  }
}
