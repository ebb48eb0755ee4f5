import type { StakeEdge } from '../graph/edge.js';

/**
 * The stakes of one kind that enter arithmetic: direct ones, and of the indirect ones those that no
 * recorded walk replaces, be it of this kind or of the other walks given.
 */
export function arithmeticStakes(
  stakes: readonly StakeEdge[],
  otherWalks: readonly StakeEdge[] = [],
): { used: readonly StakeEdge[]; compared: readonly StakeEdge[] } {
  const indirect = stakes.filter(({ directness }) => directness === 'INDIRECT');
  if (indirect.length === 0) return { used: stakes, compared: [] };
  const direct = stakes.filter(({ directness }) => directness !== 'INDIRECT');
  const compared = replacedStakes([...direct, ...otherWalks], indirect);
  return { used: stakes.filter((stake) => !compared.has(stake)), compared: [...compared] };
}

/**
 * A stake stated as INDIRECT speaks of a derived quantity. It stands in for a walk that nobody recorded;
 * where a recorded walk leads from the owner to the asset, counting it too would count the same shares
 * twice, so it is only compared with what that walk gives. Returns those that are only compared.
 *
 * Stakes are dropped in the order of their ids. A dropped one never loses its walk later: each step of
 * that walk which is dropped in turn has a walk of its own.
 */
function replacedStakes(direct: readonly StakeEdge[], indirect: readonly StakeEdge[]): ReadonlySet<StakeEdge> {
  const stakesOf = new Map<string, StakeEdge[]>();
  for (const stake of [...direct, ...indirect]) {
    const held = stakesOf.get(stake.from);
    if (held) held.push(stake);
    else stakesOf.set(stake.from, [stake]);
  }
  const dropped = new Set<StakeEdge>();
  for (const stake of indirect) if (anotherWalk(stake, stakesOf, dropped)) dropped.add(stake);
  return dropped;
}

function anotherWalk(
  stake: StakeEdge,
  stakesOf: ReadonlyMap<string, readonly StakeEdge[]>,
  dropped: ReadonlySet<StakeEdge>,
): boolean {
  const seen = new Set([stake.from]);
  const waiting = [stake.from];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    for (const held of stakesOf.get(owner) ?? []) {
      if (held === stake || dropped.has(held) || isOtherKindOfSamePair(held, stake)) continue;
      if (held.to === stake.to) return true;
      if (seen.has(held.to)) continue;
      seen.add(held.to);
      waiting.push(held.to);
    }
  }
  return false;
}

/** A share in an asset says nothing of votes that its holder is stated to have there through others. */
const isOtherKindOfSamePair = (held: StakeEdge, stake: StakeEdge): boolean =>
  held.from === stake.from &&
  held.to === stake.to &&
  (held.interest === 'VOTING_RIGHTS') !== (stake.interest === 'VOTING_RIGHTS');
