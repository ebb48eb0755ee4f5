import { compareText } from '../values/order.js';
import { editDistance } from './edit-distance.js';

/** Words that one typed word may stand for, beside itself and what begins with it; the nearest ones where there are more. */
const MOST_EXPANSIONS = 32;

/**
 * All words in the names of one generation. A typed word is compared with each of them, which is
 * cheap since nearly all are ruled out by their length and by which letters they are made of: a typo takes one of
 * those away and adds one at most.
 */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #letters: Uint32Array;
  /** Places of the words of each length. */
  readonly #ofLength: number[][] = [];

  /** @param words in any order, each once */
  constructor(words: Iterable<string>) {
    this.words = [...words].sort(compareText);
    this.#letters = Uint32Array.from(this.words, lettersOf);
    this.words.forEach((word, n) => (this.#ofLength[word.length] ??= []).push(n));
  }

  has(word: string): boolean {
    return this.words[this.#firstFrom(word)] === word;
  }

  hasPrefix(prefix: string): boolean {
    return this.words[this.#firstFrom(prefix)]?.startsWith(prefix) ?? false;
  }

  /** Words beginning with the prefix, in order. */
  beginningWith(prefix: string): readonly string[] {
    const found: string[] = [];
    for (let n = this.#firstFrom(prefix); this.words[n]?.startsWith(prefix); n += 1) found.push(this.words[n]!);
    return found;
  }

  /** Words that are 1 to `most` typos away, those of one typo first, then in order. */
  typosOf(term: string, most: number): readonly (readonly string[])[] {
    const byDistance: string[][] = Array.from({ length: most }, () => []);
    const letters = lettersOf(term);
    for (let length = Math.max(1, term.length - most); length <= term.length + most; length += 1) {
      for (const n of this.#ofLength[length] ?? []) {
        const others = this.#letters[n]!;
        if (bitCount(others & ~letters) > most || bitCount(letters & ~others) > most) continue;
        const distance = editDistance(term, this.words[n]!, most);
        if (distance > 0 && distance <= most) byDistance[distance - 1]!.push(this.words[n]!);
      }
    }
    let left = MOST_EXPANSIONS;
    return byDistance.map((words) => {
      // Typos rarely hit the first letter.
      const isLikely = (word: string): number => (word.startsWith(term[0]!) ? 0 : 1);
      const kept = words.sort((a, b) => isLikely(a) - isLikely(b) || compareText(a, b)).slice(0, left);
      left -= kept.length;
      return kept;
    });
  }

  /** Words that hold the term and do not begin with it, the shortest first. */
  holding(term: string): readonly string[] {
    const letters = lettersOf(term);
    const found: string[] = [];
    for (let n = 0; n < this.words.length; n += 1) {
      if ((letters & ~this.#letters[n]!) === 0 && this.words[n]!.indexOf(term) > 0) found.push(this.words[n]!);
    }
    return found.sort((a, b) => a.length - b.length || compareText(a, b)).slice(0, MOST_EXPANSIONS);
  }

  #firstFrom(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareText(this.words[middle]!, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One bit for each kind of letter a word has; other scripts share the bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let n = 0; n < word.length; n += 1) letters |= 1 << (word.charCodeAt(n) & 31);
  return letters >>> 0;
}

/** Bits set in 32 (Warren, Hacker's Delight, 2nd edition 2012, figure 5-2). */
function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
