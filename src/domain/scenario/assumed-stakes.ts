import { badInput } from '../errors.js';
import type { StakeEdge } from '../graph/edge.js';
import type { OwnershipGraph } from '../ownership/ownership-graph.js';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../values/partial-date.js';
import { exactShare, percentText, UNSTATED_SHARE, WHOLE, type Share } from '../values/share.js';

/** A stake that is supposed for one answer: the owner then holds this part of the asset. Nothing is stored. */
export interface AssumedStake {
  readonly owner: string;
  readonly asset: string;
  /** Percent, 0 to 100; 0 supposes that the owner is out. */
  readonly share: number;
  /** Who sells: its stake shrinks by what the owner's grows. Null: it comes out of what nobody records. */
  readonly from: string | null;
}

/**
 * The graph as it would be with some stakes sold or bought: recorded shareholdings of the owner in the
 * asset are replaced, and the seller's shrink. Votes, seats and contracts stay as they are recorded.
 * Refused where the recorded shares would then add up to more than the whole: somebody must have sold.
 */
export function withAssumedStakes(graph: OwnershipGraph, assumed: readonly AssumedStake[]): OwnershipGraph {
  let stakes = graph.stakes;
  for (const stake of assumed) stakes = withOne(stakes, stake);
  return { ...graph, stakes: [...stakes].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function withOne(stakes: readonly StakeEdge[], { owner, asset, share, from }: AssumedStake): StakeEdge[] {
  const held = sumOf(stakes.filter((stake) => isHolding(stake, owner, asset)));
  const kept = stakes.filter((stake) => !isHolding(stake, owner, asset) && !isHolding(stake, from, asset));
  // A sale between owners leaves a list of all owners complete; a stake out of nowhere does not.
  const listed = stakes.filter(({ to }) => to === asset);
  const complete = from !== null && listed.every((stake) => stake.complete === true) ? true : null;
  const added = share === 0 ? [] : [supposed(owner, asset, exactShare(share), complete)];
  if (from !== null) {
    const sold = stakes.filter((stake) => isHolding(stake, from, asset));
    if (sold.length === 0)
      throw badInput('assume', from, `no shareholding of "${from}" in "${asset}" is recorded, so it has none to sell.`);
    const before = sumOf(sold);
    const end = exactShare(share).low;
    const low = Math.max(0, before.low - (end - held.low));
    const high = before.high - (end - held.high);
    if (high < 0)
      throw badInput(
        'assume',
        share,
        `"${from}" holds at most ${percentText(before.high)} % of "${asset}", less than "${owner}" would have to buy.`,
      );
    if (high > 0) added.push(supposed(from, asset, { ...before, low, high: Math.min(high, WHOLE) }, complete));
  }
  const all = [...kept, ...added];
  const lows = all
    .filter((stake) => stake.to === asset && isShare(stake) && stake.directness !== 'INDIRECT')
    .reduce((sum, stake) => sum + (stake.share ?? UNSTATED_SHARE).low, 0);
  if (added.length > 0 && lows > WHOLE + WHOLE / 200)
    throw badInput(
      'assume',
      share,
      `with it, the recorded shares of "${asset}" would add up to ${percentText(lows)} %. Name who sells with "from".`,
    );
  return all;
}

const isShare = ({ interest }: StakeEdge): boolean =>
  interest === null || interest === 'SHAREHOLDING' || interest === 'UNKNOWN';

const isHolding = (stake: StakeEdge, owner: string | null, asset: string): boolean =>
  stake.from === owner && stake.to === asset && isShare(stake);

function sumOf(stakes: readonly StakeEdge[]): Share {
  return stakes.reduce<Share>(
    (sum, { share }) => {
      const part = share ?? UNSTATED_SHARE;
      return {
        low: sum.low + part.low,
        high: Math.min(WHOLE, sum.high + part.high),
        lowInclusive: sum.lowInclusive && part.lowInclusive,
        highInclusive: sum.highInclusive && part.highInclusive,
      };
    },
    { low: 0, high: 0, lowInclusive: true, highInclusive: true },
  );
}

const supposed = (owner: string, asset: string, share: Share, complete: true | null): StakeEdge => ({
  id: `assumed:${owner}>${asset}`,
  kind: 'STAKE',
  from: owner,
  to: asset,
  status: 'CURRENT',
  validFrom: BEGINNING_OF_TIME,
  validUntil: END_OF_TIME,
  statedFrom: null,
  statedUntil: null,
  marks: [],
  preferredClaim: null,
  claims: [],
  interest: 'SHAREHOLDING',
  share,
  directness: 'DIRECT',
  control: null,
  complete,
});
