import type { HoldingColumn } from './holding-column.js';
import type { GroupVotes } from './majority.js';
import type { Belonging } from './ownership-case.js';
import type { Rule } from './rule.js';
import { TOLERANCE } from './threshold.js';

/** What a group holds together, for all admissible shares of the column: in its units, each end in or out. */
export interface CoveredSum {
  readonly low: number;
  readonly high: number;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

/**
 * The bounds of a group's joint holding. It has at least the sum of its low ends, and where nothing else is left
 * over (owners stated completely, or the rest being the group's) what the others cannot have; at most the sum of
 * its high ends, or with the rest all that the others do not have for certain.
 */
export function coveredSum(column: HoldingColumn, group: GroupVotes, rest: Belonging): CoveredSum {
  const { whole, lows, highs, complete, holdings } = column;
  const openOthers = (end: 'lowInclusive' | 'highInclusive', ofGroup: number): boolean =>
    holdings.reduce((count, holding) => count + (holding[end] ? 0 : 1), 0) > ofGroup;
  let { low } = group;
  let lowInclusive = group.openLows === 0;
  if (complete || rest === 'COVERED') {
    const left = whole - (highs - group.high);
    const leftInclusive = !openOthers('highInclusive', group.openHighs);
    if (left > low) [low, lowInclusive] = [left, leftInclusive];
    else if (left === low) lowInclusive &&= leftInclusive;
  }
  let high = whole - (lows - group.low);
  let highInclusive = !openOthers('lowInclusive', group.openLows);
  const mayHoldRest = !complete && rest !== 'OTHERS';
  if (!mayHoldRest) {
    const own = group.openHighs === 0;
    if (group.high < high) [high, highInclusive] = [group.high, own];
    else if (group.high === high) highInclusive &&= own;
  }
  return { low, high, lowInclusive, highInclusive };
}

/** Whether a sum passes the threshold for all admissible shares, or for some. An excluded end is not reached. */
export function passes(
  { low, high, lowInclusive, highInclusive }: CoveredSum,
  { whole }: HoldingColumn,
  threshold: number,
  comparator: Rule['comparator'],
): { readonly certainly: boolean; readonly possibly: boolean } {
  const over = (part: number): number => (100 * part) / whole - threshold;
  const least = over(low);
  const most = over(high);
  if (comparator === 'AT_LEAST') {
    return {
      certainly: least >= -TOLERANCE,
      possibly: most > TOLERANCE || (most >= -TOLERANCE && highInclusive),
    };
  }
  return { certainly: least > TOLERANCE || (least >= -TOLERANCE && !lowInclusive), possibly: most > TOLERANCE };
}
