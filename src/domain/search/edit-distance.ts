/** Rows of the table, used again and again: a search compares thousands of words. */
let rows: readonly [Uint8Array, Uint8Array, Uint8Array] = emptyRows(64);

function emptyRows(length: number): [Uint8Array, Uint8Array, Uint8Array] {
  return [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word of another
 * (Damerau, Communications of the ACM 7, 1964, in the form that edits no part of a word twice), or `most + 1` where
 * it is more than `most`. Only a band of `most` cells on both sides of the diagonal is looked at.
 */
export function editDistance(a: string, b: string, most: number): number {
  const over = most + 1;
  if (Math.abs(a.length - b.length) > most) return over;
  if (b.length >= rows[0].length) rows = emptyRows(2 * b.length);
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j += 1) above[j] = Math.min(j, over);
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const first = Math.max(1, i - most);
    const last = Math.min(b.length, i + most);
    row[first - 1] = first === 1 ? Math.min(i, over) : over;
    let least = row[first - 1]!;
    for (let j = first; j <= last; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let distance = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + 1, row[j - 1]! + 1, over);
      if (isSwap(a, b, i, j)) distance = Math.min(distance, before[j - 2]! + 1);
      row[j] = distance;
      if (distance < least) least = distance;
    }
    if (last < b.length) row[last + 1] = over;
    // A swap reaches two rows back, so that row may still lead to less.
    if (least > most && leastAbove >= most) return over;
    leastAbove = least;
    [before, above, row] = [above, row, before];
  }
  return above[b.length]!;
}

const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  i > 1 &&
  j > 1 &&
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
  a.charCodeAt(i - 2) === b.charCodeAt(j - 1) &&
  a.charCodeAt(i - 1) !== a.charCodeAt(i - 2);

/** Shorter words have too many neighbours for a typo to say anything. */
const SHORTEST_WITH_TYPO = 4;
const SHORTEST_WITH_TWO = 8;
const LONGEST_WITH_TYPO = 40;

/** How many typos a typed word may have: none up to 3 letters, 1 up to 7, then 2. */
export function typosAllowed(term: string): number {
  if (term.length < SHORTEST_WITH_TYPO || term.length > LONGEST_WITH_TYPO) return 0;
  return term.length < SHORTEST_WITH_TWO ? 1 : 2;
}

/** From how many letters a typed word is also looked for inside words; scripts without spaces have shorter ones. */
const SHORTEST_INSIDE = 4;
const SHORTEST_INSIDE_UNSPACED = 2;

export const mayBeInside = (term: string): boolean =>
  term.length >= (/\p{Lo}/u.test(term) ? SHORTEST_INSIDE_UNSPACED : SHORTEST_INSIDE);
