import { edgesBy, type PictureGraph } from './graph.js';

/** More than this is folded when a picture opens: it could not be read at once. */
const READABLE = 40;

export interface Folded {
  readonly graph: PictureGraph;
  /** How many neighbours of a visible node are hidden. */
  readonly hidden: ReadonlyMap<string, number>;
  /** Nodes that have something farther from the roots, which folding them hides. */
  readonly foldable: ReadonlySet<string>;
}

/** The part of a picture that is left when some of its nodes are folded: what lies behind them only is hidden. */
export function fold(graph: PictureGraph, folded: ReadonlySet<string>): Folded {
  const { depth, onward } = walk(graph, (id) => !folded.has(id));
  const hidden = new Map<string, number>();
  const foldable = new Set<string>();
  for (const id of depth.keys()) {
    const next = onward(id);
    const away = next.filter((other) => !depth.has(other)).length;
    if (away > 0) hidden.set(id, away);
    if (next.some((other) => (depth.get(other) ?? Infinity) > depth.get(id)!)) foldable.add(id);
  }
  const edges = graph.edges.filter(({ from, to }) => depth.has(from) && depth.has(to));
  return { graph: { ...graph, nodes: graph.nodes.filter(({ id }) => depth.has(id)), edges }, hidden, foldable };
}

/** What to fold at first: nothing in a small picture; in a large one all that would make it unreadable. */
export function firstFold(graph: PictureGraph): ReadonlySet<string> {
  if (graph.nodes.length <= READABLE) return new Set();
  const { depth, onward } = walk(graph, () => true);
  const perDepth: number[] = [];
  for (const steps of depth.values()) perDepth[steps] = (perDepth[steps] ?? 0) + 1;
  let shown = 0;
  const last = perDepth.findIndex((count) => (shown += count) > READABLE);
  const kept = Math.max(1, last - 1);
  return new Set([...depth].flatMap(([id, steps]) => (steps >= kept && onward(id).length > 0 ? [id] : [])));
}

/** Away from the roots against the edges, and away from them along the edges: two walks that do not turn. */
function walk(graph: PictureGraph, passes: (id: string) => boolean) {
  const incoming = edgesBy(graph.edges, 'to');
  const outgoing = edgesBy(graph.edges, 'from');
  const depth = new Map<string, number>(graph.roots.map((id) => [id, 0]));
  const ways = [
    { sense: new Set(graph.roots), next: (id: string) => (incoming.get(id) ?? []).map(({ from }) => from) },
    { sense: new Set(graph.roots), next: (id: string) => (outgoing.get(id) ?? []).map(({ to }) => to) },
  ];
  for (const { sense, next } of ways) {
    for (const id of sense) {
      if (!passes(id)) continue;
      for (const other of next(id)) {
        sense.add(other);
        depth.set(other, Math.min(depth.get(other) ?? Infinity, depth.get(id)! + 1));
      }
    }
  }
  const onward = (id: string): readonly string[] => [
    ...new Set(ways.flatMap(({ sense, next }) => (sense.has(id) ? next(id) : []))),
  ];
  return { depth, onward };
}
