import { statedAtLeast } from '../ownership/indirect-claims.js';
import type { OwnershipIndex } from '../ownership/ownership-graph.js';
import type { Payoff } from '../ownership/payoff.js';
import { presumedCountry } from '../ownership/presumption.js';
import { ShareSolver } from '../ownership/share-solver.js';
import { append } from '../values/multimap.js';

/**
 * The part of each asset that certainly belongs to each country's owners, in percent: its outside owners
 * and the residuals presumed to be its, as one set. One pass of the solver for each country, whatever the
 * number of assets. What is left of 100 may be anybody's.
 */
export function equityByCountry(
  index: OwnershipIndex,
  assets: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const numbers = assets.flatMap((id) => index.numberOf.get(id) ?? []);
  const owners = new Map<string, number[]>();
  const residuals = new Map<string, number[]>();
  const asked = new Set(numbers);
  index.ids.forEach((_, node) => {
    const { country } = index.facts[node]!;
    if (index.outside[node]! && !asked.has(node)) {
      if (country !== null) append(owners, country, node);
      return;
    }
    const presumed = presumedCountry(index, node);
    if (presumed !== null) append(residuals, presumed, node);
  });
  const solver = new ShareSolver(index, numbers);
  const equity = new Map(assets.map((id) => [id, new Map<string, number>()]));
  for (const country of [...new Set([...owners.keys(), ...residuals.keys()])].sort()) {
    const payoff: Payoff = {
      ones: new Set(owners.get(country)),
      zeros: new Set(),
      residuals: new Set(residuals.get(country)),
    };
    const low = solver.solve(payoff, 'LOW');
    for (const id of assets) {
      const asset = index.numberOf.get(id);
      if (asset === undefined) continue;
      const part = 100 * Math.max(low(asset), statedAtLeast(index, payoff.ones, asset));
      if (part > 0) equity.get(id)!.set(country, part);
    }
  }
  return equity;
}
