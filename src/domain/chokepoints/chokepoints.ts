import { articulationPoints } from './articulation-points.js';
import { digraphOf, reachedFrom, subgraph, type Digraph, type Link } from './digraph.js';
import { immediateDominators } from './dominators.js';
import { smallestCut } from './smallest-cut.js';

export interface Chokepoint {
  readonly node: string;
  /** How many sources have all their chains to the target pass the node; the more, the tighter. */
  readonly cutsOff: number;
  /** These sources, by id. */
  readonly sources: readonly string[];
  /** Every chain from every source passes it. */
  readonly single: boolean;
  /** Without it the network falls apart, directions aside. */
  readonly articulation: boolean;
}

export interface NodeCut {
  readonly nodes: readonly string[];
  readonly weight: number;
}

export interface Chokepoints {
  /** Sources from which the target is reached; sorted. */
  readonly sources: readonly string[];
  /** The asked-for number of nodes that cut off any source, the most first, then by id. */
  readonly points: readonly Chokepoint[];
  /** How many there are. */
  readonly count: number;
  /** The fewest nodes that separate all sources from the target; null where one supplies it directly. */
  readonly fewest: NodeCut | null;
  /** The nodes of least capacity that do, where capacities are known; null where none of known capacity do. */
  readonly least: NodeCut | null;
  readonly nodes: readonly string[];
}

/**
 * Where supply between some sources and a target can be stopped. A node cuts a source off when every walk
 * from the source passes it on the way to the target: when it dominates the source in the reversed graph,
 * the target being the root. One dominator tree answers for every node at once; no node is taken out to see.
 */
export function findChokepoints(
  links: readonly Link[],
  sources: readonly string[],
  target: string,
  capacityOf: (node: string) => number | null,
  first = 20,
): Chokepoints {
  const graph = between(links, sources, target);
  const goal = graph.numberOf.get(target)!;
  const starts = sources.flatMap((id) => graph.numberOf.get(id) ?? []).filter((node) => node !== goal);
  const reversed: Digraph = {
    ...graph,
    starts: graph.ends,
    heads: graph.tails,
    ends: graph.starts,
    tails: graph.heads,
  };
  const dominators = immediateDominators(reversed, [goal]);
  const tree = new DominatorTree(dominators, goal);
  const counts = tree.countBelow(starts);
  const cutting = [...counts.keys()].filter((node) => node !== goal && counts[node]! > 0);
  cutting.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const articulation = new Set(articulationPoints(graph));
  const isSource = new Set(starts);
  const points = cutting.slice(0, first).map((node) => ({
    node: graph.ids[node]!,
    cutsOff: counts[node]!,
    sources: tree
      .below(node)
      .filter((other) => isSource.has(other))
      .sort((a, b) => a - b)
      .map((other) => graph.ids[other]!),
    // A source on the way of all others is passed by every chain, its own included.
    single: counts[node]! + (isSource.has(node) ? 1 : 0) === isSource.size,
    articulation: articulation.has(node),
  }));
  const named = (cut: { nodes: readonly number[]; weight: number } | null): NodeCut | null =>
    cut === null ? null : { nodes: cut.nodes.map((node) => graph.ids[node]!), weight: cut.weight };
  return {
    sources: starts.map((node) => graph.ids[node]!).sort(),
    points,
    count: cutting.length,
    fewest: starts.length === 0 ? null : named(smallestCut(graph, starts, goal)),
    least:
      starts.length === 0 || !graph.ids.some((id) => capacityOf(id) !== null)
        ? null
        : named(smallestCut(graph, starts, goal, (node) => capacityOf(graph.ids[node]!) ?? Infinity)),
    nodes: graph.ids,
  };
}

/** Which nodes are below which, and how many of some nodes are strictly below each: one pass, the deepest first. */
class DominatorTree {
  readonly #children: number[][];
  readonly #order: number[];

  constructor(
    private readonly dominators: Int32Array,
    root: number,
  ) {
    this.#children = Array.from(dominators, () => []);
    dominators.forEach((above, node) => {
      if (above >= 0) this.#children[above]!.push(node);
    });
    this.#order = this.#walk(root);
  }

  countBelow(nodes: readonly number[]): Int32Array {
    const within = new Int32Array(this.dominators.length);
    for (const node of nodes) within[node] = 1;
    const below = new Int32Array(this.dominators.length);
    for (let at = this.#order.length - 1; at > 0; at -= 1) {
      const node = this.#order[at]!;
      below[this.dominators[node]!]! += below[node]! + within[node]!;
    }
    return below;
  }

  below(node: number): number[] {
    return this.#walk(node).slice(1);
  }

  #walk(root: number): number[] {
    const order = [root];
    for (let at = 0; at < order.length; at += 1) for (const child of this.#children[order[at]!]!) order.push(child);
    return order;
  }
}

/** What lies on some walk from the sources to the target. */
function between(links: readonly Link[], sources: readonly string[], target: string): Digraph {
  const whole = digraphOf(links, [target]);
  const starts = sources.flatMap((id) => whole.numberOf.get(id) ?? []);
  const ahead = reachedFrom(whole, starts, 'along');
  const behind = reachedFrom(whole, [whole.numberOf.get(target)!], 'against');
  const goal = whole.numberOf.get(target)!;
  return subgraph(
    whole,
    (node) => node === goal || (ahead[node] === 1 && behind[node] === 1),
    (tail) => tail !== goal,
  );
}
