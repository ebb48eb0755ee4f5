import type { StakeEdge } from '../graph/edge.js';
import { UNSTATED_SHARE, WHOLE } from '../values/share.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { shareOf } from './payoff.js';
import { ShareSolver } from './share-solver.js';

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

const memo = new WeakMap<OwnershipIndex, Map<number, readonly IndirectClaim[]>>();

export function indirectClaims(index: OwnershipIndex, asset: number): readonly IndirectClaim[] {
  const stakes = index.compared.get(asset);
  if (!stakes || index.truncated[asset]) return [];
  let known = memo.get(index);
  if (!known) memo.set(index, (known = new Map()));
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

/** What one owner holds at most of an asset, by what is stated of it; a fraction. */
export function statedAtMost(index: OwnershipIndex, owner: number, asset: number): number {
  let most = 1;
  for (const claim of indirectClaims(index, asset)) {
    if (claim.agrees && claim.owner === owner) most = Math.min(most, claim.stated.high);
  }
  return most;
}
