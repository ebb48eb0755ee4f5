import { grouped } from '../values/grouped.js';
import { numbered } from '../values/numbered.js';

/**
 * A directed graph in flat arrays: the edges out of node n are `heads[starts[n]] .. heads[starts[n+1]-1]`,
 * those into it the same of `tails` and `ends`. Nodes are numbered in the order of their ids, so that no
 * answer depends on the order in which edges came.
 */
export interface Digraph {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly heads: Int32Array;
  readonly ends: Int32Array;
  readonly tails: Int32Array;
}

export interface Link {
  readonly from: string;
  readonly to: string;
}

/** The graph of some links; links of a node to itself lead nowhere and are left out. O(nodes log nodes + links). */
export function digraphOf(links: readonly Link[], nodes: Iterable<string> = []): Digraph {
  const { ids, numberOf, numbers } = numbered(nodes, links);
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  let count = 0;
  for (let at = 0; at < links.length; at += 1) {
    if (numbers[2 * at] === numbers[2 * at + 1]) continue;
    from[count] = numbers[2 * at]!;
    to[count] = numbers[2 * at + 1]!;
    count += 1;
  }
  const out = grouped(ids.length, from.subarray(0, count), to.subarray(0, count));
  const into = grouped(ids.length, to.subarray(0, count), from.subarray(0, count));
  return { ids, numberOf, starts: out.offsets, heads: out.items, ends: into.offsets, tails: into.items };
}

/** The part of a graph that some of its nodes make, with the edges between them. O(nodes + edges). */
export function subgraph(
  graph: Digraph,
  keep: (node: number) => boolean,
  keepEdge: (tail: number) => boolean,
): Digraph {
  const renumbered = new Int32Array(graph.ids.length).fill(-1);
  const ids: string[] = [];
  graph.ids.forEach((id, node) => {
    if (!keep(node)) return;
    renumbered[node] = ids.length;
    ids.push(id);
  });
  const from = new Int32Array(graph.heads.length);
  const to = new Int32Array(graph.heads.length);
  let count = 0;
  graph.ids.forEach((_, node) => {
    if (renumbered[node]! < 0 || !keepEdge(node)) return;
    for (let at = graph.starts[node]!; at < graph.starts[node + 1]!; at += 1) {
      const head = renumbered[graph.heads[at]!]!;
      if (head < 0) continue;
      from[count] = renumbered[node]!;
      to[count] = head;
      count += 1;
    }
  });
  const out = grouped(ids.length, from.subarray(0, count), to.subarray(0, count));
  const into = grouped(ids.length, to.subarray(0, count), from.subarray(0, count));
  return {
    ids,
    numberOf: new Map(ids.map((id, node) => [id, node])),
    starts: out.offsets,
    heads: out.items,
    ends: into.offsets,
    tails: into.items,
  };
}

/** Everything reached from some nodes along the edges, or against them, those nodes included. O(nodes + edges). */
export function reachedFrom(graph: Digraph, starts: readonly number[], direction: 'along' | 'against'): Uint8Array {
  const offsets = direction === 'along' ? graph.starts : graph.ends;
  const items = direction === 'along' ? graph.heads : graph.tails;
  const seen = new Uint8Array(graph.ids.length);
  const pending = [...starts];
  for (const node of starts) seen[node] = 1;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const next = items[at]!;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      pending.push(next);
    }
  }
  return seen;
}
