/**
 * A share: an interval in percent, each end inclusive or exclusive. An exact share has low = high.
 *
 * Ends are whole numbers of millionths of a percent, because sums and thresholds must be exact:
 * in binary floats 14.2 + 17.9 + 17.9 is 49.99999999999999, which is not the 50 that a rule asks for.
 */
export interface Share {
  readonly low: number;
  readonly high: number;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

/** One percent in the units of a share's ends. */
export const PERCENT = 1_000_000;
export const WHOLE = 100 * PERCENT;

/** What an empty cell, "shareholder" or "part owner" says: more than nothing, less than all. */
export const UNSTATED_SHARE: Share = { low: 0, high: WHOLE, lowInclusive: false, highInclusive: false };

export const MAJORITY_SHARE: Share = {
  low: 50 * PERCENT,
  high: WHOLE,
  lowInclusive: false,
  highInclusive: true,
};

export const exactShare = (percent: number): Share => {
  const end = Math.round(percent * PERCENT);
  return { low: end, high: end, lowInclusive: true, highInclusive: true };
};

export const shareBetween = (low: number, high: number): Share => ({
  low: Math.round(low * PERCENT),
  high: Math.round(high * PERCENT),
  lowInclusive: true,
  highInclusive: true,
});

export const isExact = (s: Share): boolean => s.low === s.high;

export const sameShare = (a: Share, b: Share): boolean =>
  a.low === b.low && a.high === b.high && a.lowInclusive === b.lowInclusive && a.highInclusive === b.highInclusive;

/** True when every value that `inner` allows is allowed by `outer` too. */
export const containsShare = (outer: Share, inner: Share): boolean =>
  (outer.low < inner.low || (outer.low === inner.low && (outer.lowInclusive || !inner.lowInclusive))) &&
  (outer.high > inner.high || (outer.high === inner.high && (outer.highInclusive || !inner.highInclusive)));

/** True when no value is allowed by both: two such statements about one date cannot both be true. */
export const disjointShares = (a: Share, b: Share): boolean => before(a, b) || before(b, a);

/** The least and the most that a share may be, in its own units: of ">50" the least is just above 50. */
export const leastOf = (s: Share): number => (s.lowInclusive ? s.low : s.low + 1);
export const mostOf = (s: Share): number => (s.highInclusive ? s.high : s.high - 1);

const before = (a: Share, b: Share): boolean =>
  a.high < b.low || (a.high === b.low && !(a.highInclusive && b.lowInclusive));

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,6})?)$/;

/**
 * Reads a share as a person types it: `63`, `>50`, `>=25`, `<25`, `<=49`, `25..50` (both ends in),
 * `majority`, or nothing for an unstated part. Returns null where the text is none of these, or
 * names a number outside 0..100, or more than six decimals.
 */
export function parseShare(input: string): Share | null {
  const cell = input.trim();
  if (cell === '') return UNSTATED_SHARE;
  if (cell === 'majority') return MAJORITY_SHARE;
  const range = cell.split('..');
  if (range.length === 2) {
    const low = percentOf(range[0]!);
    const high = percentOf(range[1]!);
    if (low === null || high === null || low > high) return null;
    return { low, high, lowInclusive: true, highInclusive: true };
  }
  const bound = /^(>=|<=|>|<)\s*(.+)$/.exec(cell);
  const end = percentOf(bound ? bound[2]! : cell);
  if (end === null) return null;
  switch (bound?.[1]) {
    case '>':
      return end === WHOLE ? null : { low: end, high: WHOLE, lowInclusive: false, highInclusive: true };
    case '>=':
      return { low: end, high: WHOLE, lowInclusive: true, highInclusive: true };
    case '<':
      return end === 0 ? null : { low: 0, high: end, lowInclusive: false, highInclusive: false };
    case '<=':
      return end === 0 ? null : { low: 0, high: end, lowInclusive: false, highInclusive: true };
    default:
      return { low: end, high: end, lowInclusive: true, highInclusive: true };
  }
}

function percentOf(cell: string): number | null {
  const digits = cell.trim();
  if (!NUMBER.test(digits)) return null;
  const [whole, fraction = ''] = digits.split('.');
  const end = Number(whole) * PERCENT + Number(fraction.padEnd(6, '0'));
  return end <= WHOLE ? end : null;
}

/** An end as a decimal percent without float noise: 84375000 -> "84.375". */
export function percentText(end: number): string {
  const whole = Math.floor(end / PERCENT);
  if (end % PERCENT === 0) return String(whole);
  const fraction = String(end % PERCENT)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${whole}.${fraction}`;
}

/** The share as {@link parseShare} reads it, for messages and exports. */
export function shareText(s: Share): string {
  if (isExact(s)) return percentText(s.low);
  if (sameShare(s, UNSTATED_SHARE)) return 'unstated';
  if (s.high === WHOLE && s.highInclusive) return `${s.lowInclusive ? '>=' : '>'}${percentText(s.low)}`;
  if (s.low === 0 && !s.lowInclusive) return `${s.highInclusive ? '<=' : '<'}${percentText(s.high)}`;
  return `${percentText(s.low)}..${percentText(s.high)}`;
}
