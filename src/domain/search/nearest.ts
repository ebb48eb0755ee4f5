/** Candidates looked at: a suggestion is a courtesy and must not cost more than the check. */
const MOST_CANDIDATES = 5_000;
const LONGEST_WORD = 64;

/**
 * The candidate a mistyped word was probably meant to be, or null where none is close. Case, spaces,
 * hyphens and underscores do not count; otherwise the edit distance (Levenshtein 1966) may be a third
 * of the word.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const typed = fold(word);
  let best: string | null = null;
  let limit = Math.max(2, Math.floor(typed.length / 3)) + 1;
  let looked = 0;
  for (const candidate of candidates) {
    if (looked++ >= MOST_CANDIDATES) break;
    const distance = editDistance(typed, fold(candidate), limit);
    if (distance < limit) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

/** ` Did you mean "x"?`, or nothing: to be appended to advice. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === null ? '' : ` Did you mean "${found}"?`;
}

const fold = (word: string): string =>
  word
    .slice(0, LONGEST_WORD)
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** Stops early and returns `limit` where the distance is at least that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(replaced, above[j]! + 1, row[j - 1]! + 1);
      row.push(distance);
      if (distance < least) least = distance;
    }
    if (least >= limit) return limit;
    above = row;
  }
  return above[b.length]!;
}
