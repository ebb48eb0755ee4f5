import type { HoldingColumn } from './holding-column.js';

/** LOW: the least that a question can come to over all admissible shares; HIGH: the most. */
export type Bound = 'LOW' | 'HIGH';

/**
 * The extreme of sum share(owner) x worth(owner) over the shares that one column admits: inside their
 * intervals and, with the residual, adding up to the whole. Greedy is optimal: start from the low ends
 * and give what is left in descending (HIGH) or ascending (LOW) order of worth, as for a step of a
 * bounded-parameter Markov decision process (R. Givan, S. Leach, T. Dean: Bounded-parameter Markov
 * decision processes, Artificial Intelligence 122 (2000)).
 *
 * Returns the extreme as a fraction. `split`, where given, receives the chosen shares in the order of
 * the holdings, the residual last: whole numbers, so what a frozen choice leaks is known exactly.
 */
export function extremeSplit(
  column: HoldingColumn,
  worth: Float64Array,
  residualWorth: number,
  bound: Bound,
  split: number[] | null = null,
): number {
  const { holdings, whole } = column;
  let total = 0;
  let hasWorth = residualWorth > 0;
  for (let at = 0; at < holdings.length; at += 1) {
    const { owner, low } = holdings[at]!;
    const value = worth[owner]!;
    if (value > 0) {
      hasWorth = true;
      total += low * value;
    }
    if (split !== null) split[at] = low;
  }
  if (split !== null) split[holdings.length] = 0;
  if (!hasWorth && split === null) return 0;

  let left = whole - column.lows;
  if (left > 0) {
    for (const at of order(column, worth, residualWorth, bound)) {
      if (at === holdings.length) {
        total += left * residualWorth;
        if (split !== null) split[at] = left;
        break;
      }
      const { owner, low, high } = holdings[at]!;
      const part = Math.min(high - low, left);
      total += part * worth[owner]!;
      if (split !== null) split[at] = low + part;
      left -= part;
      if (left === 0) break;
    }
  }
  return total / whole;
}

/** Positions of open holdings, best first; the residual takes all that is left once it is reached. */
function order(column: HoldingColumn, worth: Float64Array, residualWorth: number, bound: Bound): number[] {
  const { holdings } = column;
  const sign = bound === 'HIGH' ? -1 : 1;
  const positions: number[] = [];
  for (let at = 0; at < holdings.length; at += 1) {
    const { owner, low, high } = holdings[at]!;
    // A complete column leaves nothing over, whatever the residual would be worth.
    if (high > low && (column.complete || sign * (worth[owner]! - residualWorth) < 0)) positions.push(at);
  }
  positions.sort((a, b) => sign * (worth[holdings[a]!.owner]! - worth[holdings[b]!.owner]!) || a - b);
  positions.push(holdings.length);
  return positions;
}
