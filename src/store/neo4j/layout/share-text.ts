import type { Share } from '../../../domain/values/share.js';

/** A share as one property: `[63000000,63000000]`, `(50000000,100000000]`; the ends in millionths of a percent. */
export const shareToText = ({ low, high, lowInclusive, highInclusive }: Share): string =>
  `${lowInclusive ? '[' : '('}${low},${high}${highInclusive ? ']' : ')'}`;

/** What `shareToText` wrote. */
export function shareFromText(text: string): Share {
  const [low, high] = text.slice(1, -1).split(',');
  return {
    low: Number(low),
    high: Number(high),
    lowInclusive: text.startsWith('['),
    highInclusive: text.endsWith(']'),
  };
}
