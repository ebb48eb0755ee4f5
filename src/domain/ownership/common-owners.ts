import { compareText } from '../values/order.js';
import { ancestry, holders } from './ancestry.js';
import { controlVerdict } from './control.js';
import { narrowed } from './indirect-claims.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { shareOf } from './payoff.js';
import { percentInterval, type Interval } from './percent.js';
import { ShareSolver } from './share-solver.js';
import type { VerdictValue } from './verdict-value.js';

/** What a party has of one of the assets asked about. */
export interface CommonHolding {
  readonly asset: string;
  readonly share: Interval;
  readonly controls: VerdictValue;
}

/** A party that has, or may have, a share in two or more of the assets, or control of them. */
export interface CommonOwner {
  readonly party: string;
  /** In the order in which the assets were asked for. */
  readonly holdings: readonly CommonHolding[];
  /** In how many of them it has a share or control for certain, whatever the unknown shares are. */
  readonly certain: number;
}

export interface CommonOwners {
  /** First who is certainly in most of the assets, then who has most of them. */
  readonly owners: readonly CommonOwner[];
  /** False where more parties stand above two of the assets than were compared: the nearest were. */
  readonly complete: boolean;
}

/**
 * Who stands behind several assets at once, at any distance: final owners and firms between alike. Shares
 * of firms inside a loop are what they command, corrected for what comes back to them. One pass over what is
 * above the assets for each party that is above two of them.
 */
export function commonOwners(index: OwnershipIndex, assets: readonly string[], most: number): CommonOwners {
  const known = [...new Set(assets)].filter((asset) => index.numberOf.has(asset));
  const numbers = known.map((asset) => index.numberOf.get(asset)!);
  const candidates = aboveTwo(index, numbers);
  const solver = new ShareSolver(index, numbers);
  const owners = candidates.slice(0, most).flatMap((party): CommonOwner[] => {
    const set = new Set([party]);
    const low = solver.solve(shareOf(set), 'LOW');
    const high = solver.solve(shareOf(set), 'HIGH');
    const holdings = known.flatMap((asset, n): CommonHolding[] => {
      const node = numbers[n]!;
      if (node === party) return [];
      const share = percentInterval(narrowed(index, set, node, { low: low(node), high: high(node) }));
      const controls = controlVerdict(index, index.ids[party]!, asset);
      return share.high > 0 || controls !== 'FALSE' ? [{ asset, share, controls }] : [];
    });
    const certain = holdings.filter(({ share, controls }) => share.low > 0 || controls === 'TRUE').length;
    return holdings.length > 1 ? [{ party: index.ids[party]!, holdings, certain }] : [];
  });
  return { owners: owners.sort(byReach), complete: candidates.length <= most };
}

/** Everyone above two or more of the assets: above most of them first, then the nearest. */
function aboveTwo(index: OwnershipIndex, assets: readonly number[]): number[] {
  const found = new Map<number, { assets: number; steps: number }>();
  for (const asset of assets) {
    // Breadth-first: a place in this list grows with the steps from the asset.
    ancestry([asset], (node) => holders(index, node)).forEach((party, steps) => {
      if (party === asset) return;
      const so = found.get(party);
      found.set(party, { assets: (so?.assets ?? 0) + 1, steps: Math.min(so?.steps ?? steps, steps) });
    });
  }
  return [...found]
    .filter(([, so]) => so.assets > 1)
    .sort(([a, x], [b, y]) => y.assets - x.assets || x.steps - y.steps || a - b)
    .map(([party]) => party);
}

const sumOf = ({ holdings }: CommonOwner, end: 'low' | 'high'): number =>
  holdings.reduce((sum, { share }) => sum + share[end], 0);

/** The sums only rank: shares in different assets are not one number. */
const byReach = (a: CommonOwner, b: CommonOwner): number =>
  b.certain - a.certain ||
  b.holdings.length - a.holdings.length ||
  sumOf(b, 'low') - sumOf(a, 'low') ||
  sumOf(b, 'high') - sumOf(a, 'high') ||
  compareText(a.party, b.party);
