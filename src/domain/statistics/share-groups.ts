import { compareText } from '../values/order.js';
import { sameShare, UNSTATED_SHARE, type Share } from '../values/share.js';
import { countOf, rowsByGroup, type GroupKeys, type StatisticsGroup } from './statistics-group.js';

export interface TalliedShare {
  readonly keys: GroupKeys;
  readonly share: Share;
  readonly count: number;
}

export interface ShareGroup extends StatisticsGroup {
  /** The share with the lowest low end, and the one with the highest high end; null where none is stated. */
  readonly min: Share | null;
  readonly max: Share | null;
}

/** Groups of stakes. Their shares are parts of different wholes, so there is no sum: how many, from what to what. */
export function shareGroups(rows: readonly TalliedShare[]): ShareGroup[] {
  return [...rowsByGroup(rows).values()].map((group) => {
    const stated = group.filter(({ share }) => !sameShare(share, UNSTATED_SHARE));
    const shares = stated.map(({ share }) => share);
    return {
      keys: group[0]!.keys,
      count: countOf(group),
      withoutNumber: countOf(group) - countOf(stated),
      min: first(shares, byLow),
      max: first(shares, (a, b) => byHigh(b, a)),
    };
  });
}

/** An end that is in is lower, as a low end, than the same end that is out; and higher as a high end. */
const byLow = (a: Share, b: Share): number =>
  a.low - b.low || Number(b.lowInclusive) - Number(a.lowInclusive) || byHigh(a, b) || text(a, b);
const byHigh = (a: Share, b: Share): number =>
  a.high - b.high ||
  Number(a.highInclusive) - Number(b.highInclusive) ||
  a.low - b.low ||
  Number(b.lowInclusive) - Number(a.lowInclusive) ||
  text(a, b);
const text = (a: Share, b: Share): number => compareText(JSON.stringify(a), JSON.stringify(b));

const first = (shares: readonly Share[], compare: (a: Share, b: Share) => number): Share | null =>
  shares.reduce<Share | null>((found, share) => (found === null || compare(share, found) < 0 ? share : found), null);
