import { statedAtLeast } from './indirect-claims.js';
import { partyBelongs, residualBelongs, sharesAbove, type Belonging, type OwnershipCase } from './ownership-case.js';
import type { Payoff } from './payoff.js';
import type { Interval } from './percent.js';
import { withPulledInEnds } from './pulled-in.js';
import { ShareSolver } from './share-solver.js';

/** Where a walk upward ends, and whose that is. */
export interface Attribution {
  readonly covered: Payoff;
  readonly others: Payoff;
}

/**
 * Sorts the ends of all walks above the asset: outside owners and covered parties, and the residuals of
 * everything between. A covered party ends a walk wherever it stands.
 */
export function attributionOf(asked: OwnershipCase): Attribution {
  const { index, asset } = asked;
  const parties: Record<Belonging, Set<number>> = { COVERED: new Set(), OTHERS: new Set(), OPEN: new Set() };
  const residuals: Record<Belonging, Set<number>> = { COVERED: new Set(), OTHERS: new Set(), OPEN: new Set() };
  for (const node of sharesAbove(asked)) {
    if (asked.parties.has(node)) parties.COVERED.add(node);
    else if (index.outside[node] && node !== asset) parties[partyBelongs(asked, node)].add(node);
    else if (!index.truncated[node]) residuals[residualBelongs(asked, node)].add(node);
  }
  return {
    covered: { ones: parties.COVERED, zeros: parties.OTHERS, residuals: residuals.COVERED },
    others: { ones: parties.OTHERS, zeros: parties.COVERED, residuals: residuals.OTHERS },
  };
}

/**
 * The part of the asset that is covered, as bounds in percent, not rounded. Under OPEN the upper bound
 * is what is left beside the part that is certainly others': it holds unattributed residuals, parties of
 * unknown country and closed loops. Under OTHERS these count for nobody.
 */
export function attributedShare(asked: OwnershipCase, { covered, others } = attributionOf(asked)): Interval {
  const { index, asset } = asked;
  const solver = new ShareSolver(index, [asset]);
  const atLeast = (payoff: Payoff): number =>
    Math.max(solver.solve(payoff, 'LOW')(asset), statedAtLeast(index, payoff.ones, asset));
  const low = atLeast(covered);
  const high = asked.open ? 1 - atLeast(others) : solver.solve(covered, 'HIGH')(asset);
  return { low: 100 * Math.min(low, high), high: 100 * high };
}

/** {@link attributedShare} with exclusive ends pulled in, to see which bounds are out of reach. */
export const attributedShareInside = (asked: OwnershipCase): Interval =>
  attributedShare({ ...asked, index: withPulledInEnds(asked.index, sharesAbove(asked)) });
