import type { StakeEdge } from '../graph/edge.js';
import { append } from '../values/multimap.js';
import { compareText } from '../values/order.js';
import { ancestry, shareholders } from './ancestry.js';
import { controlVerdict } from './control.js';
import { controlledByCountry } from './controlled-by-country.js';
import { narrowed } from './indirect-claims.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { shareOf, type Payoff } from './payoff.js';
import { percentInterval, type Interval } from './percent.js';
import { presumedCountry } from './presumption.js';
import { ShareSolver } from './share-solver.js';
import type { VerdictValue } from './verdict-value.js';

/** Something below a party: what the party has of it over every chain and loop, and whether it controls it. */
export interface HeldAsset {
  readonly asset: string;
  readonly share: Interval;
  readonly controls: VerdictValue;
  /** The stakes that the party, or one of the country's parties, holds itself. Sorted by id. */
  readonly stakes: readonly StakeEdge[];
}

/**
 * What a party has of each of the assets, the largest share first; assets of which it has nothing are left
 * out. The share is corrected for what comes back to the party through a loop: what it commands. All shares
 * come from one pass, by the same definition as `effectiveShare`.
 */
export function holdingsOfParty(
  index: OwnershipIndex,
  stakes: readonly StakeEdge[],
  party: string,
  assets: readonly string[],
): HeldAsset[] {
  const number = index.numberOf.get(party);
  const payoff = shareOf(new Set(number === undefined ? [] : [number]));
  const below = assets.filter((asset) => asset !== party);
  const own = stakes.filter(({ from }) => from === party);
  return held(index, payoff, below, own, (asset) => controlVerdict(index, party, asset)).sort(byShare);
}

/**
 * What a country has of each of the assets: its outside owners and the residuals presumed its, as one set, by
 * the same definition as the country's total in `effectiveOwners`. Bounds of members are never added.
 */
export function holdingsOfCountry(
  index: OwnershipIndex,
  stakes: readonly StakeEdge[],
  country: string,
  assets: readonly string[],
): HeldAsset[] {
  const ones = new Set<number>();
  const residuals = new Set<number>();
  index.ids.forEach((_, node) => {
    if (index.outside[node] && index.facts[node]!.country === country) ones.add(node);
    if (presumedCountry(index, node) === country) residuals.add(node);
  });
  const own = stakes.filter(({ from }) => countryOf(index, from) === country);
  const controls = (asset: string): VerdictValue => controlledByCountry(index, country, asset);
  const payoff = { ones, zeros: new Set<number>(), residuals };
  // A firm that holds only its own shares is no owner of itself: its walk does not end there.
  const [alone, owned] = split(assets, (asset) => ones.has(index.numberOf.get(asset) ?? -1));
  return [
    ...held(index, payoff, owned, own, controls),
    ...alone.flatMap((asset) => {
      const others = new Set([...ones].filter((node) => node !== index.numberOf.get(asset)));
      return held(index, { ...payoff, ones: others }, [asset], own, controls);
    }),
  ].sort(byShare);
}

const split = <T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] => [
  items.filter(test),
  items.filter((item) => !test(item)),
];

function countryOf(index: OwnershipIndex, party: string): string | null {
  const node = index.numberOf.get(party);
  return node === undefined ? null : index.facts[node]!.country;
}

function held(
  index: OwnershipIndex,
  payoff: Payoff,
  assets: readonly string[],
  own: readonly StakeEdge[],
  controls: (asset: string) => VerdictValue,
): HeldAsset[] {
  const known = assets.filter((asset) => index.numberOf.has(asset));
  const numbers = known.map((asset) => index.numberOf.get(asset)!);
  const solver = new ShareSolver(index, numbers);
  const low = solver.solve(payoff, 'LOW');
  const high = solver.solve(payoff, 'HIGH');
  const stakes = new Map<string, StakeEdge[]>();
  for (const stake of own) append(stakes, stake.to, stake);
  return known
    .map((asset, n) => {
      const share = withStatements(index, payoff, numbers[n]!, { low: low(numbers[n]!), high: high(numbers[n]!) });
      return { asset, share: percentInterval(share), controls: controls(asset), stakes: stakes.get(asset) ?? [] };
    })
    .filter(({ share, controls: value, stakes: direct }) => share.high > 0 || value !== 'FALSE' || direct.length > 0);
}

/**
 * Stated indirect shares narrow what parties hold; of presumed residuals nobody states any. Of the parties only those
 * above the asset count: what is stated of the only one is a bound for all of them.
 */
function withStatements(index: OwnershipIndex, payoff: Payoff, asset: number, computed: Interval): Interval {
  if (!index.compared.has(asset)) return computed;
  const above = ancestry([asset], (node) => shareholders(index, node));
  const presumed = above.some((node) => payoff.residuals.has(node) && (node === asset || !index.outside[node]));
  if (presumed) return computed;
  return narrowed(index, new Set(above.filter((node) => payoff.ones.has(node))), asset, computed);
}

const RANK: Readonly<Record<VerdictValue, number>> = { TRUE: 0, UNDETERMINED: 1, FALSE: 2 };

const byShare = (a: HeldAsset, b: HeldAsset): number =>
  b.share.low - a.share.low ||
  b.share.high - a.share.high ||
  RANK[a.controls] - RANK[b.controls] ||
  compareText(a.asset, b.asset);
