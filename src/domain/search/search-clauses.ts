import type { GraphNode } from '../graph/node.js';
import { mayBeInside, typosAllowed } from './edit-distance.js';
import { compact, foldText, namesOf, significance, termsOf } from './search-terms.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * One thing that makes a node a candidate: it has one of the words, or a word that begins so. A node's weight is
 * the sum of those of the clauses it meets: whole numbers, so that every store adds them up to the same.
 */
export type SearchClause = { readonly weight: number } & (
  { readonly words: readonly string[] } | { readonly prefix: string }
);

/** More words than a name has; further ones are left out of account. */
const MOST_TERMS = 12;
const MOST_SPLITS = 2;
/** The shortest part that a word is taken apart into. */
export const SHORTEST_HALF = 3;

const WEIGHTS = { wholeName: 1000, word: 16, prefix: 8, joined: 12, oneTypo: 4, inside: 3, twoTypos: 2, minorWord: 1 };

/** What a whole name is indexed as. The sign keeps it apart from words, which are letters and digits. */
const whole = (folded: string): string => `=${compact(folded)}`;
export const isWhole = (indexed: string): boolean => indexed.startsWith('=');

/** The words that a node is found by: those of its names, and each name whole. */
export function indexWords(node: GraphNode): {
  readonly words: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
} {
  const names = namesOf(node)
    .map(foldText)
    .filter((name) => name !== '');
  return { words: new Set(names.flatMap((name) => name.split(' '))), whole: new Set(names.map(whole)) };
}

/** What a text means among the words of a generation: the words themselves, beginnings, typos, parts, run together or apart. */
export function searchClauses(text: string, vocabulary: Vocabulary): SearchClause[] {
  const terms = [...new Set(termsOf(text))].slice(0, MOST_TERMS);
  if (terms.length === 0) return [];
  const weigh = significance(terms);
  return [
    { words: [whole(foldText(text))], weight: WEIGHTS.wholeName },
    ...terms.flatMap((term) =>
      weigh(term) < 1 ? [{ words: [term], weight: WEIGHTS.minorWord }] : clausesOf(term, vocabulary),
    ),
    ...joined(terms, vocabulary),
  ].filter((clause) => 'prefix' in clause || clause.words.length > 0);
}

function clausesOf(term: string, vocabulary: Vocabulary): SearchClause[] {
  const clauses: SearchClause[] = [
    { words: [term], weight: WEIGHTS.word },
    { prefix: term, weight: WEIGHTS.prefix },
  ];
  const typos = typosAllowed(term);
  if (typos > 0) {
    vocabulary
      .typosOf(term, typos)
      .forEach((words, n) => clauses.push({ words, weight: n === 0 ? WEIGHTS.oneTypo : WEIGHTS.twoTypos }));
  }
  if (mayBeInside(term)) clauses.push({ words: vocabulary.holding(term), weight: WEIGHTS.inside });
  if (!vocabulary.hasPrefix(term)) clauses.push(...split(term, vocabulary));
  return clauses;
}

/** "eco pro" for EcoPro. */
function* joined(terms: readonly string[], vocabulary: Vocabulary): Generator<SearchClause> {
  for (let n = 1; n < terms.length; n += 1) {
    const word = terms[n - 1]! + terms[n]!;
    if (vocabulary.hasPrefix(word)) yield { prefix: word, weight: WEIGHTS.joined };
  }
}

/** "pressmetal" for Press Metal. */
function split(term: string, vocabulary: Vocabulary): SearchClause[] {
  const clauses: SearchClause[] = [];
  for (let n = SHORTEST_HALF; n <= term.length - SHORTEST_HALF && clauses.length < 2 * MOST_SPLITS; n += 1) {
    const [left, right] = [term.slice(0, n), term.slice(n)];
    if (!vocabulary.has(left) || !vocabulary.hasPrefix(right)) continue;
    clauses.push({ words: [left], weight: WEIGHTS.prefix }, { prefix: right, weight: WEIGHTS.prefix });
  }
  return clauses;
}
