import type { Bound } from './extreme-split.js';
import type { ShareNetwork } from './share-network.js';

/**
 * What a walk upward from an asset is worth where it ends. The share of a set of owners is the
 * probability to end in it, so one payoff serves a set: bounds of its members must never be added.
 */
export interface Payoff {
  /** Nodes where the walk ends with worth 1, whatever is recorded above them. */
  readonly ones: ReadonlySet<number>;
  /** Nodes where it ends with worth 0. */
  readonly zeros: ReadonlySet<number>;
  /** Assets whose residual is worth 1; every other residual is worth 0. */
  readonly residuals: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

export const shareOf = (owners: ReadonlySet<number>): Payoff => ({ ones: owners, zeros: NONE, residuals: NONE });

/** The worth that does not depend on the column of a node, or null where the column decides. */
export function fixedWorth(index: ShareNetwork, payoff: Payoff, node: number, bound: Bound): number | null {
  if (payoff.ones.has(node)) return 1;
  if (payoff.zeros.has(node)) return 0;
  return cutWorth(index, node, bound);
}

/** Above a truncated node everything is possible. */
export const cutWorth = (index: ShareNetwork, node: number, bound: Bound): number | null =>
  !index.truncated[node] ? null : bound === 'HIGH' ? 1 : 0;
