import type { Digraph } from './digraph.js';

/**
 * Articulation points: nodes without which the graph, read without directions, falls into more pieces.
 * J. Hopcroft and R. Tarjan: Algorithm 447, efficient algorithms for graph manipulation, Communications
 * of the ACM 16 (1973). Explicit stacks; O(nodes + edges). Ascending.
 */
export function articulationPoints(graph: Digraph): number[] {
  const size = graph.ids.length;
  const discovered = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const position = new Int32Array(size);
  const cuts = new Uint8Array(size);
  let clock = 0;
  const degree = (node: number): number =>
    graph.starts[node + 1]! - graph.starts[node]! + graph.ends[node + 1]! - graph.ends[node]!;
  const neighbour = (node: number, at: number): number => {
    const out = graph.starts[node + 1]! - graph.starts[node]!;
    return at < out ? graph.heads[graph.starts[node]! + at]! : graph.tails[graph.ends[node]! + at - out]!;
  };
  for (let root = 0; root < size; root += 1) {
    if (discovered[root]! >= 0) continue;
    discovered[root] = lowest[root] = clock++;
    const path = [root];
    let children = 0;
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (position[node]! < degree(node)) {
        const next = neighbour(node, position[node]!);
        position[node]! += 1;
        if (discovered[next]! < 0) {
          parent[next] = node;
          discovered[next] = lowest[next] = clock++;
          path.push(next);
        } else if (next !== parent[node]) lowest[node] = Math.min(lowest[node]!, discovered[next]!);
        continue;
      }
      path.pop();
      const above = parent[node]!;
      if (above < 0) continue;
      lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      if (above === root) children += 1;
      else if (lowest[node]! >= discovered[above]!) cuts[above] = 1;
    }
    if (children > 1) cuts[root] = 1;
  }
  const points: number[] = [];
  for (let node = 0; node < size; node += 1) if (cuts[node] === 1) points.push(node);
  return points;
}
