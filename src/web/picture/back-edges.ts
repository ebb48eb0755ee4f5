import { edgesBy, type PictureGraph } from './graph.js';

/**
 * Edges that close a loop: laid out against the direction of the picture, they leave the rest in layers. Found by
 * a depth-first walk along the edges that begins where nothing comes in, and then farthest from the roots.
 */
export function backEdges(graph: PictureGraph): ReadonlySet<string> {
  const outgoing = edgesBy(graph.edges, 'from');
  const found = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  for (const start of startsOf(graph)) {
    if (state.has(start)) continue;
    const stack = [{ node: start, next: 0 }];
    state.set(start, 'open');
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const edge = outgoing.get(top.node)?.[top.next++];
      if (edge === undefined) {
        state.set(top.node, 'done');
        stack.pop();
      } else if (state.get(edge.to) === 'open') {
        found.add(edge.id);
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        stack.push({ node: edge.to, next: 0 });
      }
    }
  }
  return found;
}

function startsOf({ nodes, edges, roots }: PictureGraph): readonly string[] {
  const entered = new Set(edges.map(({ to }) => to));
  const distance = distances(
    nodes.map(({ id }) => id),
    edges,
    roots,
  );
  return nodes
    .map(({ id }) => id)
    .sort(
      (a, b) =>
        Number(entered.has(a)) - Number(entered.has(b)) || distance.get(b)! - distance.get(a)! || (a < b ? -1 : 1),
    );
}

/** Steps from the roots, whichever way the edges point; what is not connected is farthest. */
function distances(
  ids: readonly string[],
  edges: PictureGraph['edges'],
  roots: readonly string[],
): ReadonlyMap<string, number> {
  const beside = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of edges) {
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  const found = new Map<string, number>(roots.map((id) => [id, 0]));
  const queue = [...roots];
  for (const id of queue) {
    for (const other of beside.get(id) ?? []) {
      if (found.has(other)) continue;
      found.set(other, found.get(id)! + 1);
      queue.push(other);
    }
  }
  for (const id of ids) if (!found.has(id)) found.set(id, ids.length);
  return found;
}
