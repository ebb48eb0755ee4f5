import type { Interval } from '../ownership/percent.js';

/**
 * The shares of a market, in percent: those of its known holders, and what is left unknown. A lump is an
 * unknown part that belongs to one holder, whoever that is; the rest may belong to any number of them.
 */
export interface Market {
  readonly known: readonly number[];
  readonly lumps: readonly number[];
  readonly loose: number;
}

/**
 * The Herfindahl-Hirschman index, the sum of squared shares in percent, 0 to 10,000 (O. C. Herfindahl:
 * Concentration in the steel industry, Columbia University 1950; A. O. Hirschman: The paternity of an
 * index, American Economic Review 54 (1964)). Its bounds where shares are unknown: least when every
 * unknown part is another small holder's, a lump being one; greatest when the largest holder has all of
 * it. Semantics, section 7.
 */
export function herfindahl({ known, lumps, loose }: Market): Interval {
  const squares = known.reduce((sum, share) => sum + share * share, 0);
  const unknown = loose + lumps.reduce((sum, lump) => sum + lump, 0);
  const largest = known.reduce((most, share) => Math.max(most, share), 0);
  return {
    low: squares + lumps.reduce((sum, lump) => sum + lump * lump, 0),
    high: squares - largest * largest + (largest + unknown) ** 2,
  };
}

/** The share of the n largest holders together, in percent, with bounds of the same kind. */
export function largestShare({ known, lumps, loose }: Market, n: number): Interval {
  const unknown = loose + lumps.reduce((sum, lump) => sum + lump, 0);
  const top = (shares: readonly number[]): number =>
    [...shares]
      .sort((a, b) => b - a)
      .slice(0, n)
      .reduce((sum, share) => sum + share, 0);
  return { low: top([...known, ...lumps]), high: Math.min(100, top(known) + (n > 0 ? unknown : 0)) };
}
