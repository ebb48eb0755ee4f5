import type { Share } from '../../../domain/values/share.js';

/** A share as one property: `[63000000,63000000]`, `(50000000,100000000]`; the ends in millionths of a percent. */
export const shareToText = ({ low, high, lowInclusive, highInclusive }: Share): string =>
  `${lowInclusive ? '[' : '('}${low},${high}${highInclusive ? ']' : ')'}`;
