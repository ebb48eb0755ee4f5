import type { Share } from '../../../domain/values/share.js';

const SHARE = /^([[(])(\d+),(\d+)([\])])$/;

/** A share as one property: `[63000000,63000000]`, `(50000000,100000000]`; the ends in millionths of a percent. */
export const shareToText = ({ low, high, lowInclusive, highInclusive }: Share): string =>
  `${lowInclusive ? '[' : '('}${low},${high}${highInclusive ? ']' : ')'}`;

export function shareFromText(text: string): Share {
  const match = SHARE.exec(text);
  if (match === null) throw new Error(`The database holds "${text}" where a share was written.`);
  return {
    low: Number(match[2]),
    high: Number(match[3]),
    lowInclusive: match[1] === '[',
    highInclusive: match[4] === ']',
  };
}
