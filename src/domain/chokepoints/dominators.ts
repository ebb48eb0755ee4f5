import type { Digraph } from './digraph.js';

/**
 * Immediate dominators by T. Lengauer and R. E. Tarjan: A fast algorithm for finding dominators in a
 * flowgraph, ACM Transactions on Programming Languages and Systems 1 (1979), the variant with path
 * compression, O(edges log nodes), with explicit stacks. Node d dominates node n when every walk from a
 * source to n passes d.
 *
 * All sources hang under one root above them. `-1`: only the root dominates the node, so that walks from
 * the sources share nothing before it. `-2`: no source reaches it.
 */
export function immediateDominators(graph: Digraph, sources: readonly number[]): Int32Array {
  const size = graph.ids.length;
  const root = size;
  const number = new Int32Array(size + 1).fill(-1);
  const vertex: number[] = [];
  const parent = new Int32Array(size + 1).fill(-1);
  const numbered = (node: number, above: number): void => {
    number[node] = vertex.length;
    vertex.push(node);
    parent[node] = above;
  };
  numbered(root, -1);
  const next = graph.starts.slice();
  for (const source of sources) {
    if (number[source]! >= 0) continue;
    numbered(source, root);
    const path = [source];
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (next[node]! >= graph.starts[node + 1]!) {
        path.pop();
        continue;
      }
      const head = graph.heads[next[node]!]!;
      next[node]! += 1;
      if (number[head]! >= 0) continue;
      numbered(head, node);
      path.push(head);
    }
  }

  const isSource = new Uint8Array(size);
  for (const source of sources) isSource[source] = 1;
  const semi = Int32Array.from(number);
  const forest = new Forest(size + 1, semi);
  const dominator = new Int32Array(size + 1).fill(-2);
  const bucket = new Map<number, number[]>();
  for (let at = vertex.length - 1; at > 0; at -= 1) {
    const node = vertex[at]!;
    if (isSource[node] === 1) semi[node] = 0;
    for (let edge = graph.ends[node]!; edge < graph.ends[node + 1]!; edge += 1) {
      const tail = graph.tails[edge]!;
      if (number[tail]! >= 0) semi[node] = Math.min(semi[node]!, semi[forest.least(tail)]!);
    }
    const above = vertex[semi[node]!]!;
    const waiting = bucket.get(above);
    if (waiting === undefined) bucket.set(above, [node]);
    else waiting.push(node);
    forest.link(parent[node]!, node);
    for (const other of bucket.get(parent[node]!) ?? []) {
      const least = forest.least(other);
      dominator[other] = semi[least]! < semi[other]! ? least : parent[node]!;
    }
    bucket.delete(parent[node]!);
  }
  for (let at = 1; at < vertex.length; at += 1) {
    const node = vertex[at]!;
    if (dominator[node] !== vertex[semi[node]!]!) dominator[node] = dominator[dominator[node]!]!;
  }
  for (const node of vertex) if (dominator[node] === root) dominator[node] = -1;
  return dominator.subarray(0, size);
}

/** The linking forest: the node of least semidominator on the way up, with paths compressed as they are asked. */
class Forest {
  readonly #ancestor: Int32Array;
  readonly #label: Int32Array;

  constructor(
    size: number,
    private readonly semi: Int32Array,
  ) {
    this.#ancestor = new Int32Array(size).fill(-1);
    this.#label = Int32Array.from({ length: size }, (_, node) => node);
  }

  link(parent: number, child: number): void {
    this.#ancestor[child] = parent;
  }

  least(node: number): number {
    if (this.#ancestor[node] === -1) return node;
    const path: number[] = [];
    for (let at = node; this.#ancestor[this.#ancestor[at]!] !== -1; at = this.#ancestor[at]!) path.push(at);
    for (let at = path.pop(); at !== undefined; at = path.pop()) {
      const above = this.#ancestor[at]!;
      if (this.semi[this.#label[above]!]! < this.semi[this.#label[at]!]!) this.#label[at] = this.#label[above]!;
      this.#ancestor[at] = this.#ancestor[above]!;
    }
    return this.#label[node]!;
  }
}

/** The nodes that every walk from the sources to a node passes, nearest the sources first; without the node itself. */
export function dominatorsOf(dominators: Int32Array, node: number): number[] {
  const chain: number[] = [];
  for (let at = dominators[node]!; at >= 0; at = dominators[at]!) chain.push(at);
  return chain.reverse();
}
