import { componentsAbove } from './ancestry.js';
import { solveComponent } from './cyclic-component.js';
import { extremeSplit, type Bound } from './extreme-split.js';
import { cutWorth, fixedWorth, type Payoff } from './payoff.js';
import type { Component, ShareNetwork } from './share-network.js';

/**
 * Effective (integrated) shares: what of an asset belongs to a set of owners over every chain and loop,
 * as N - I with N = (I - A)^-1 gives for exact shares (F. Brioschi, L. Buzzacchi, M. Colombo: Risk
 * capital financing and the separation of ownership and control in business groups, Journal of Banking &
 * Finance 13 (1989)). Read as absorption: the share of a set is the probability that a walk upward from
 * the asset, choosing owners by their shares, ends in it. Its bounds over all admissible shares are least
 * fixed points, found in one pass over the components, owners first; O(edges) where nothing loops.
 */
export class ShareSolver {
  private readonly owned: readonly Component[];

  /** Prepares for questions about some assets; each `solve` then costs one pass over what is above them. */
  constructor(
    private readonly index: ShareNetwork,
    assets: readonly number[],
  ) {
    this.owned = componentsAbove(index, assets).filter(
      ({ nodes: [first] }) => index.shares[first!]!.holdings.length > 0,
    );
  }

  /** The bound as a fraction, for any of the assets. */
  solve(payoff: Payoff, bound: Bound): (asset: number) => number {
    const { index } = this;
    const worth = new Float64Array(index.ids.length);
    // Most parties of a large graph have no owners: their worth is set, and only what is owned is visited.
    for (const node of payoff.ones) worth[node] = 1;
    for (const node of payoff.residuals) if (index.shares[node]!.holdings.length === 0) worth[node] = 1;
    for (const node of index.cuts) worth[node] = fixedWorth(index, payoff, node, bound)!;
    for (const component of this.owned) {
      if (component.cyclic) solveComponent(index, component, payoff, bound, worth);
      else {
        const node = component.nodes[0]!;
        worth[node] = fixedWorth(index, payoff, node, bound) ?? this.byColumn(node, worth, payoff, bound);
      }
    }
    // A walk starts with a step, so an owner's share of itself is what it holds in itself, not 1.
    return (asset) =>
      payoff.ones.has(asset) || payoff.zeros.has(asset)
        ? (cutWorth(index, asset, bound) ?? this.byColumn(asset, worth, payoff, bound))
        : worth[asset]!;
  }

  private byColumn(node: number, worth: Float64Array, payoff: Payoff, bound: Bound): number {
    return extremeSplit(this.index.shares[node]!, worth, payoff.residuals.has(node) ? 1 : 0, bound);
  }
}
