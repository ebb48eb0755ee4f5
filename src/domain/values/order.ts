/**
 * The order of everything the API lists: text by code point, numbers by size, false before true, nulls
 * last in both directions. Two stores that sort so give the same pages.
 */
export type SortValue = string | number | boolean | null | undefined;

export function compareValues(a: SortValue, b: SortValue, direction: 'ASC' | 'DESC'): number {
  const missingA = a === null || a === undefined;
  const missingB = b === null || b === undefined;
  if (missingA || missingB) return missingA === missingB ? 0 : missingA ? 1 : -1;
  const order = typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : a < b ? -1 : a > b ? 1 : 0;
  return direction === 'ASC' ? order : -order;
}

/**
 * By code point, as databases sort. JavaScript compares UTF-16 units, which puts characters beyond the
 * basic plane before U+E000.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let n = 0; n < length; n += 1) {
    const x = a.charCodeAt(n);
    const y = b.charCodeAt(n);
    if (x === y) continue;
    return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

/** {@link compareText} for ids, which are ASCII: the machine's own comparison, several times as fast. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
