import { statedAtLeast, statedAtMost } from './indirect-claims.js';
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
  const share = sharesOfSet(index, new ShareSolver(index, numbers), set);
  return new Map(
    assets.map((id) => {
      const asset = index.numberOf.get(id);
      return [id, asset === undefined ? NOTHING : share(asset)];
    }),
  );
}

/**
 * The share of one firm in another that it may share a loop with, corrected for what comes back to it
 * through the loop. It is what the firm commands, never to be added to outside owners' shares.
 */
export const effectiveShareOfMember = (index: OwnershipIndex, member: string, asset: string): Interval =>
  effectiveShare(index, new Set([member]), [asset]).get(asset)!;

/** The share of a set in any asset of a solver, narrowed by what sources state of indirect shares. */
export function sharesOfSet(
  index: OwnershipIndex,
  solver: ShareSolver,
  set: ReadonlySet<number>,
): (asset: number) => Interval {
  const low = solver.solve(shareOf(set), 'LOW');
  const high = solver.solve(shareOf(set), 'HIGH');
  const [only] = set;
  return (asset) => {
    const least = Math.max(low(asset), statedAtLeast(index, set, asset));
    const most = set.size === 1 ? Math.min(high(asset), statedAtMost(index, only!, asset)) : high(asset);
    // Several statements, each possible, may contradict each other; then none narrows.
    return least <= most ? percentInterval(least, most) : percentInterval(low(asset), high(asset));
  };
}
