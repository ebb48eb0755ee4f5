import type { Holding, HoldingColumn } from './holding-column.js';

/** The votes that a group has in one asset, added up as its members join. */
export interface GroupVotes {
  low: number;
  high: number;
  /** How many of the added ends are exclusive: an exclusive low of exactly half is more than half. */
  openLows: number;
  openHighs: number;
}

export const noVotes = (): GroupVotes => ({ low: 0, high: 0, openLows: 0, openHighs: 0 });

export function addVotes(votes: GroupVotes, { low, high, lowInclusive, highInclusive }: Holding): void {
  votes.low += low;
  votes.high += high;
  if (!lowInclusive) votes.openLows += 1;
  if (!highInclusive) votes.openHighs += 1;
}

/**
 * More than half of the votes whatever the shares are inside their intervals. Own shares do not vote:
 * what counts is half of the rest, which is largest where the own shares are fewest. Where the owners
 * are stated completely, a group also has what the others cannot have. All in whole numbers.
 */
export function certainlyMajority(column: HoldingColumn, group: GroupVotes): boolean {
  const own = column.own;
  const voting = column.whole - (own?.low ?? 0);
  if (voting <= 0) return false;
  if (2 * group.low > voting) return true;
  if (2 * group.low === voting && (group.openLows > 0 || own?.lowInclusive === false)) return true;
  if (!column.complete) return false;
  const least = column.whole - (own?.high ?? 0);
  const others = column.highs - (own?.high ?? 0) - group.high;
  if (2 * others !== least) return 2 * others < least;
  return own?.highInclusive === false || openHighs(column) - group.openHighs > 0;
}

/**
 * More than half of the votes for some shares inside their intervals. `residual`: the group may also
 * hold what nobody is recorded to hold.
 */
export function possiblyMajority(column: HoldingColumn, group: GroupVotes, residual: boolean): boolean {
  const own = column.own ?? { low: 0, high: 0 };
  const most = group.high + (residual && !column.complete ? column.whole : 0);
  const room = column.whole - (column.lows - own.low - group.low);
  // The more own shares, the smaller the half; but they take room that the group may need.
  const ownShares = Math.max(own.low, Math.min(own.high, room - most));
  return 2 * Math.min(most, room - ownShares) > column.whole - ownShares;
}

const openHighs = ({ holdings, own }: HoldingColumn): number =>
  holdings.filter((holding) => !holding.highInclusive && holding !== own).length;
