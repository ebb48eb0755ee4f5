import { append } from '../values/multimap.js';
import { MaxHeap } from '../values/max-heap.js';
import { ancestry, shareholders } from './ancestry.js';
import type { Holding, HoldingColumn } from './holding-column.js';
import type { OwnershipIndex } from './ownership-graph.js';

/** One step of a chain: an owner's holding in an asset. */
export interface ChainStep {
  readonly owner: number;
  readonly column: HoldingColumn;
  readonly holding: Holding;
}

/** A strongest way of going on from a node, with the product of the middles of its shares. */
export interface FoundWay {
  readonly steps: readonly ChainStep[];
  readonly strength: number;
}

interface Walk {
  readonly node: number;
  readonly strength: number;
  readonly step: ChainStep | null;
  readonly before: Walk | null;
}

/** The middle of a holding, as a part of the whole: what a chain is ranked by. */
export const middleOf = ({ column, holding }: ChainStep): number => (holding.low + holding.high) / (2 * column.whole);

/**
 * Finds the strongest way up from an asset to a set of owners, also with nodes and steps forbidden. Shares
 * multiply and none is above 1, so a best-first search is exact (E. W. Dijkstra: A note on two problems in
 * connexion with graphs, Numerische Mathematik 1, 1959). It is led by what each node can come to at most
 * when nothing is forbidden (the A* of P. Hart, N. Nilsson, B. Raphael, IEEE Transactions on Systems
 * Science and Cybernetics 4, 1968), computed once, so that later searches touch little but their answer.
 */
export class ChainSearch {
  /** The strength of the strongest way from a node to an owner; nodes without one are missing. */
  private readonly most = new Map<number, number>();
  private readonly stepsOf = new Map<number, readonly ChainStep[]>();

  constructor(
    index: OwnershipIndex,
    private readonly owners: ReadonlySet<number>,
    asset: number,
  ) {
    const above = ancestry([asset], (node) =>
      this.owners.has(node) && node !== asset ? [] : shareholders(index, node),
    );
    const into = new Map<number, ChainStep[]>();
    for (const node of above) {
      if (owners.has(node) && node !== asset) continue;
      const column = index.shares[node]!;
      const steps = column.holdings.map((holding) => ({ owner: holding.owner, column, holding }));
      this.stepsOf.set(node, steps);
      for (const step of steps) append(into, step.owner, step);
    }
    const heap = new MaxHeap<number>();
    for (const owner of owners) if (into.has(owner)) heap.push(1, owner);
    for (let top = heap.pop(); top !== null; top = heap.pop()) {
      const { item: node, priority } = top;
      if (this.most.has(node)) continue;
      this.most.set(node, priority);
      for (const step of into.get(node) ?? []) {
        if (!this.most.has(step.column.asset)) heap.push(priority * middleOf(step), step.column.asset);
      }
    }
  }

  /** The strongest way from a node that meets none of `passed` and does not begin with a step to one of `barred`. */
  best(from: number, passed: ReadonlySet<number>, barred: ReadonlySet<number>): FoundWay | null {
    const done = new Set<number>();
    const heap = new MaxHeap<Walk>();
    heap.push(1, { node: from, strength: 1, step: null, before: null });
    for (let top = heap.pop(); top !== null; top = heap.pop()) {
      const walk = top.item;
      if (walk.step !== null && this.owners.has(walk.node)) return { steps: stepsTo(walk), strength: walk.strength };
      if (done.has(walk.node)) continue;
      done.add(walk.node);
      for (const step of this.stepsOf.get(walk.node) ?? []) {
        const { owner } = step;
        const rest = this.most.get(owner);
        if (rest === undefined || done.has(owner) || passed.has(owner)) continue;
        if (walk.step === null && barred.has(owner)) continue;
        const strength = walk.strength * middleOf(step);
        heap.push(strength * rest, { node: owner, strength, step, before: walk });
      }
    }
    return null;
  }
}

function stepsTo(end: Walk): ChainStep[] {
  const steps: ChainStep[] = [];
  for (let walk: Walk | null = end; walk?.step; walk = walk.before) steps.push(walk.step);
  return steps.reverse();
}
