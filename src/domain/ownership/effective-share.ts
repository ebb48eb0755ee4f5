import { narrowed } from './indirect-claims.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { shareOf } from './payoff.js';
import { NOTHING, percentInterval, type Interval } from './percent.js';
import { ShareSolver } from './share-solver.js';

/**
 * The effective share of a set of owners in each asset. Owners of the set are where walks end, also
 * those that are owned themselves: for a firm in a loop this is (N - I)[i][j] / N[i][i].
 */
export function effectiveShare(
  index: OwnershipIndex,
  owners: ReadonlySet<string>,
  assets: readonly string[],
): ReadonlyMap<string, Interval> {
  const numbers = assets.map((id) => index.numberOf.get(id)).filter((asset) => asset !== undefined);
  const set = new Set([...owners].map((id) => index.numberOf.get(id)).filter((owner) => owner !== undefined));
  const solver = new ShareSolver(index, numbers);
  const low = solver.solve(shareOf(set), 'LOW');
  const high = solver.solve(shareOf(set), 'HIGH');
  return new Map(
    assets.map((id) => {
      const asset = index.numberOf.get(id);
      if (asset === undefined) return [id, NOTHING];
      return [id, percentInterval(narrowed(index, set, asset, { low: low(asset), high: high(asset) }))];
    }),
  );
}

/**
 * The share of one firm in another that it may share a loop with, corrected for what comes back to it
 * through the loop. It is what the firm commands, never to be added to outside owners' shares.
 */
export const effectiveShareOfMember = (index: OwnershipIndex, member: string, asset: string): Interval =>
  effectiveShare(index, new Set([member]), [asset]).get(asset)!;
