import type { StakeEdge } from '../graph/edge.js';
import { MaxHeap } from '../values/max-heap.js';
import { ChainSearch, middleOf, type ChainStep } from './chain-search.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { percentInterval, type Interval } from './percent.js';

export interface OwnershipChainStep {
  readonly owner: string;
  readonly asset: string;
  /** What the owner holds of the asset, as the other holdings leave it possible. */
  readonly share: Interval;
  readonly stakes: readonly StakeEdge[];
}

/** A chain of owners that passes nobody twice, from an owner down to an asset. */
export interface OwnershipChain {
  readonly steps: readonly OwnershipChainStep[];
  /** The product of the shares along it. */
  readonly share: Interval;
}

export interface StrongestChains {
  /** The strongest first. */
  readonly chains: readonly OwnershipChain[];
  /** Whether there are further chains. */
  readonly more: boolean;
}

/** Chains that share a beginning and must leave it differently: one part of all chains, with its best. */
interface Part {
  readonly prefix: readonly ChainStep[];
  readonly barred: ReadonlySet<number>;
  readonly best: readonly ChainStep[];
}

/**
 * The k strongest chains from a set of owners to an asset, by the product of their shares; an interval
 * counts by its middle, so that a share known to be 30..50 ranks as 40. Chains pass nobody twice and end at
 * the first owner of the set.
 *
 * The chains are split into parts that share nothing, each with its strongest; the strongest of all is told
 * and its part split where it could have been left: k times the length of a chain searches, however many
 * chains there are (J. Y. Yen: Finding the k shortest loopless paths in a network, Management Science 17,
 * 1971; E. L. Lawler: A procedure for computing the k best solutions to discrete optimization problems,
 * Management Science 18, 1972).
 */
export function strongestChains(
  index: OwnershipIndex,
  owners: ReadonlySet<string>,
  asset: string,
  k: number,
): StrongestChains {
  const start = index.numberOf.get(asset);
  if (start === undefined) return { chains: [], more: false };
  const numbers = new Set([...owners].map((id) => index.numberOf.get(id)).filter((owner) => owner !== undefined));
  numbers.delete(start);
  const search = new ChainSearch(index, numbers, start);
  const parts = new MaxHeap<Part>();
  const consider = (prefix: readonly ChainStep[], strength: number, barred: ReadonlySet<number>): void => {
    const from = prefix.at(-1)?.owner ?? start;
    const passed = new Set([start, ...prefix.map(({ owner }) => owner)]);
    const found = search.best(from, passed, barred);
    if (found !== null) parts.push(strength * found.strength, { prefix, barred, best: [...prefix, ...found.steps] });
  };
  consider([], 1, new Set());
  const chains: OwnershipChain[] = [];
  while (chains.length < k) {
    const part = parts.pop()?.item;
    if (part === undefined) break;
    chains.push(chainOf(index, part.best));
    let strength = strengthOf(part.prefix);
    for (let at = part.prefix.length; at < part.best.length; at += 1) {
      const step = part.best[at]!;
      const before = at === part.prefix.length ? part.barred : [];
      consider(part.best.slice(0, at), strength, new Set([...before, step.owner]));
      strength *= middleOf(step);
    }
  }
  return { chains, more: parts.size > 0 };
}

const strengthOf = (steps: readonly ChainStep[]): number =>
  steps.reduce((product, step) => product * middleOf(step), 1);

function chainOf(index: OwnershipIndex, upward: readonly ChainStep[]): OwnershipChain {
  let low = 1;
  let high = 1;
  const steps = upward.map(({ owner, column, holding }) => {
    low *= holding.low / column.whole;
    high *= holding.high / column.whole;
    return {
      owner: index.ids[owner]!,
      asset: index.ids[column.asset]!,
      share: percentInterval({ low: holding.low / column.whole, high: holding.high / column.whole }),
      stakes: holding.stakes,
    };
  });
  return { steps: steps.reverse(), share: percentInterval({ low, high }) };
}
