/** A computed share: both ends in percent, as doubles, both counted in. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const NOTHING: Interval = { low: 0, high: 0 };

const DIGITS = 10;
/** Far above what the solvers err by, far below the tenth digit. */
const NOISE = 1e-12;

/**
 * Bounds given as fractions, as percent with 10 significant digits. Ends that agree are one exact number, rounded to
 * nearest; others are rounded outward, unless only the noise of binary arithmetic is in the way
 * (0.36000000000000004 is 36, not 36.00000001).
 */
export function percentInterval({ low, high }: Interval): Interval {
  const bottom = clamp(low) * 100;
  const top = clamp(high) * 100;
  if (top - bottom <= NOISE * 100) {
    const exact = nearest((bottom + top) / 2);
    return { low: exact, high: exact };
  }
  return { low: outward(bottom, -1), high: outward(top, 1) };
}

const clamp = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/** Percent have three digits before the point: whole ones are what they are. */
const nearest = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));

function outward(value: number, side: 1 | -1): number {
  const rounded = nearest(value);
  if (side * (rounded - value) >= -NOISE * Math.abs(value)) return rounded;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - DIGITS);
  return nearest(rounded + side * unit);
}

/** A number of percent for a sentence: `26.01`, `66.66666667`. */
export const percentNumber = (value: number): string => String(nearest(value));

export const intervalText = ({ low, high }: Interval): string =>
  low === high ? `${percentNumber(low)} %` : `${percentNumber(low)} to ${percentNumber(high)} %`;
