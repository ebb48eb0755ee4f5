import type { StakeEdge } from '../graph/edge.js';
import { UNSTATED_SHARE, WHOLE } from '../values/share.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { shareOf } from './payoff.js';
import { ShareSolver } from './share-solver.js';
import { madeOnce } from '../values/made-once.js';

/** A stated indirect share beside what the recorded walks give; both as fractions. */
export interface IndirectClaim {
  readonly stake: StakeEdge;
  readonly owner: number;
  readonly stated: { readonly low: number; readonly high: number };
  readonly computed: { readonly low: number; readonly high: number };
  /** False where no value is allowed by both: the statement is then left aside, with a warning. */
  readonly agrees: boolean;
}

/** A millionth of a percent is the finest share that anyone states. */
const TOLERANCE = 1e-11;

const claimsOf = madeOnce<OwnershipIndex, Map<number, readonly IndirectClaim[]>>(() => new Map());

export function indirectClaims(index: OwnershipIndex, asset: number): readonly IndirectClaim[] {
  const stakes = index.compared.get(asset);
  if (!stakes || index.truncated[asset]) return [];
  const known = claimsOf(index);
  let claims = known.get(asset);
  if (!claims) known.set(asset, (claims = stakes.map((stake) => compare(index, asset, stake))));
  return claims;
}

function compare(index: OwnershipIndex, asset: number, stake: StakeEdge): IndirectClaim {
  const owner = index.numberOf.get(stake.from)!;
  const share = stake.share ?? UNSTATED_SHARE;
  const stated = { low: share.low / WHOLE, high: share.high / WHOLE };
  const solver = new ShareSolver(index, [asset]);
  const payoff = shareOf(new Set([owner]));
  const computed = { low: solver.solve(payoff, 'LOW')(asset), high: solver.solve(payoff, 'HIGH')(asset) };
  const agrees = stated.low <= computed.high + TOLERANCE && stated.high >= computed.low - TOLERANCE;
  return { stake, owner, stated, computed, agrees };
}

/** What a set of owners holds at least of an asset, by what is stated of its members; a fraction. */
export function statedAtLeast(index: OwnershipIndex, set: ReadonlySet<number>, asset: number): number {
  let least = 0;
  for (const { owner, stated, agrees } of indirectClaims(index, asset)) {
    if (agrees && set.has(owner)) least = Math.max(least, stated.low);
  }
  return least;
}

/**
 * The computed bounds of a set's share, intersected with what is stated of its members: a set holds at
 * least what one member holds, and a set of one at most what is stated of it.
 */
export function narrowed(
  index: OwnershipIndex,
  set: ReadonlySet<number>,
  asset: number,
  computed: { readonly low: number; readonly high: number },
): { readonly low: number; readonly high: number } {
  const low = Math.max(computed.low, statedAtLeast(index, set, asset));
  let high = computed.high;
  for (const { owner, stated, agrees } of indirectClaims(index, asset)) {
    if (agrees && set.size === 1 && set.has(owner)) high = Math.min(high, stated.high);
  }
  // Several statements, each possible, may contradict each other; then none narrows.
  return low <= high ? { low, high } : computed;
}
