import type { Interval } from './percent.js';
import type { Rule } from './rule.js';
import type { VerdictValue } from './verdict-value.js';

/** A computed percentage this near to a threshold equals it. */
export const TOLERANCE = 1e-9;
/** Pulling exclusive ends in by a millionth of a percent moves a bound that hangs on them by more than this. */
const MOVED = 1e-12;

/**
 * A share between two bounds, in percent, against a threshold. A bound that equals the threshold may be
 * out of reach, because an end that it takes is exclusive (below 50 is not 50): `pulledIn` computes the
 * bounds with every exclusive end pulled in a little, and a bound that then moves is not reached.
 */
export function againstThreshold(
  share: Interval,
  pulledIn: () => Interval,
  threshold: number,
  comparator: Rule['comparator'],
): VerdictValue {
  const equals = (bound: number): boolean => Math.abs(bound - threshold) <= TOLERANCE;
  if (comparator === 'AT_LEAST') {
    if (share.low >= threshold - TOLERANCE) return 'TRUE';
    if (share.high < threshold - TOLERANCE) return 'FALSE';
    return equals(share.high) && share.high - pulledIn().high > MOVED ? 'FALSE' : 'UNDETERMINED';
  }
  if (share.low > threshold + TOLERANCE) return 'TRUE';
  if (share.high <= threshold + TOLERANCE) return 'FALSE';
  return equals(share.low) && pulledIn().low - share.low > MOVED ? 'TRUE' : 'UNDETERMINED';
}
