import { componentsAbove } from './ancestry.js';
import { attributionOf } from './attributed-share.js';
import type { Holding, HoldingColumn } from './holding-column.js';
import type { OwnershipCase } from './ownership-case.js';
import type { OwnershipIndex } from './ownership-graph.js';

export interface ChainLink {
  readonly owner: number;
  readonly column: HoldingColumn;
  readonly holding: Holding;
}

/** The strongest chain to a covered owner, or to a firm whose residual is presumed the country's. */
export function coveredChain(asked: OwnershipCase): readonly ChainLink[] | null {
  const { index, asset } = asked;
  const { ones, residuals } = attributionOf(asked).covered;
  const targets = new Map<number, number>();
  for (const node of residuals) {
    const { whole, lows, highs } = index.shares[node]!;
    targets.set(node, (whole - lows + Math.max(0, whole - highs)) / (2 * whole));
  }
  for (const node of ones) targets.set(node, 1);
  return strongestChain(index, asset, targets);
}

/**
 * The chain of owners from an asset up to a target with the largest product of shares, an interval
 * counting by its middle; null where no target is above. `targets` gives the part of each target that the
 * chain ends in: 1 for an owner, the middle of the residual for what nobody records of a firm. One pass
 * downward over the components; inside a loop, sweeps until nothing grows (Bellman-Ford).
 */
function strongestChain(
  index: OwnershipIndex,
  asset: number,
  targets: ReadonlyMap<number, number>,
): readonly ChainLink[] | null {
  const strength = new Map([[asset, 1]]);
  const reachedBy = new Map<number, ChainLink>();
  const components = componentsAbove(index, [asset]);
  for (let at = components.length - 1; at >= 0; at -= 1) {
    const { nodes, cyclic } = components[at]!;
    for (let grew = true; grew;) {
      grew = false;
      for (const node of nodes) grew = extend(node) || grew;
      if (!cyclic) break;
    }
  }

  let best: number | null = null;
  let most = 0;
  for (const [target, part] of targets) {
    const value = (strength.get(target) ?? 0) * part;
    // A chain starts with a step: the asset is a target only by its own residual.
    if (value > most || (value === most && value > 0 && target < best!)) {
      best = target;
      most = value;
    }
  }
  if (best === null) return null;
  const chain: ChainLink[] = [];
  for (let node = best; node !== asset;) {
    const link = reachedBy.get(node)!;
    chain.unshift(link);
    node = link.column.asset;
  }
  return chain;

  function extend(node: number): boolean {
    const here = strength.get(node) ?? 0;
    if (here === 0) return false;
    const column = index.shares[node]!;
    let grew = false;
    for (const holding of column.holdings) {
      const { owner, low, high } = holding;
      const value = (here * (low + high)) / (2 * column.whole);
      if (value <= (strength.get(owner) ?? 0) * (1 + 1e-12)) continue;
      strength.set(owner, value);
      reachedBy.set(owner, { owner, column, holding });
      grew = true;
    }
    return grew;
  }
}
