import { compareText } from '../values/order.js';

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
  const named = new Set<string>(nodes);
  for (const { from, to } of links) named.add(from).add(to);
  const ids = [...named].sort(compareText);
  const numberOf = new Map(ids.map((id, node) => [id, node]));
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  let count = 0;
  for (const link of links) {
    if (link.from === link.to) continue;
    from[count] = numberOf.get(link.from)!;
    to[count] = numberOf.get(link.to)!;
    count += 1;
  }
  const out = grouped(ids.length, from.subarray(0, count), to.subarray(0, count));
  const into = grouped(ids.length, to.subarray(0, count), from.subarray(0, count));
  return { ids, numberOf, starts: out.offsets, heads: out.items, ends: into.offsets, tails: into.items };
}

/** The items under each key, keys ascending: a counting sort, so each node's items keep the order of the links. */
function grouped(size: number, keys: Int32Array, values: Int32Array): { offsets: Int32Array; items: Int32Array } {
  const offsets = new Int32Array(size + 1);
  for (const key of keys) offsets[key + 1]! += 1;
  for (let node = 0; node < size; node += 1) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const items = new Int32Array(values.length);
  for (let at = 0; at < keys.length; at += 1) {
    items[next[keys[at]!]!] = values[at]!;
    next[keys[at]!]! += 1;
  }
  return { offsets, items };
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
