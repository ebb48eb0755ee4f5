import type { GraphNode } from '../graph/node.js';
import { compareText } from '../values/order.js';
import { SHORTEST_HALF } from './search-clauses.js';
import { editDistance, mayBeInside, typosAllowed } from './edit-distance.js';
import { compact, foldText, namesOf, significance } from './search-terms.js';

export interface Match {
  readonly node: GraphNode;
  /** 1 for the very name, less the less of the name was typed. */
  readonly score: number;
}

const RUN = 0.65;
/** What the match of a document weighs beside that of a thing that goes by the same words. */
const TITLE = 0.8;

/**
 * Best first: a whole name before a name that begins with the text, before one that has all words or beginnings of
 * words in any order, before one where words are misspelt, stand inside others or are missing. What a thing is
 * called itself comes before other names of it, a shorter name before a longer one, then the smaller id.
 */
export function rankMatches(typed: string, candidates: readonly GraphNode[]): Match[] {
  const text = readText(typed);
  const terms = termsOf(text.words);
  return candidates
    .map((node) => ({ node, ...best(text, terms, node) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place || compareText(a.node.id, b.node.id))
    .map(({ node, score }) => ({ node, score }));
}

interface Text {
  readonly folded: string;
  readonly compact: string;
  readonly words: readonly string[];
}

const readText = (text: string): Text => {
  const folded = foldText(text);
  return { folded, compact: compact(folded), words: folded.split(' ') };
};

/**
 * Names as they were read: those of common words are ranked again and again, and a node that comes from a database is
 * a new object each time. Full, it is emptied.
 */
const names = new Map<string, Text>();
const MOST_NAMES = 100_000;

function readName(name: string): Text {
  let text = names.get(name);
  if (text === undefined) {
    if (names.size >= MOST_NAMES) names.clear();
    names.set(name, (text = readText(name)));
  }
  return text;
}

/** A typed word, and how well words of names fit it: the same few words are in very many names. */
interface Term {
  readonly text: string;
  readonly weight: number;
  readonly fits: Map<string, number>;
}

function termsOf(words: readonly string[]): Term[] {
  const weigh = significance(words);
  return [...new Set(words)].map((text) => ({ text, weight: weigh(text), fits: new Map() }));
}

function best(text: Text, terms: readonly Term[], node: GraphNode): { score: number; place: number } {
  let found = { score: 0, place: 1 };
  namesOf(node).forEach((name, n) => {
    const score = scoreOf(text, terms, readName(name));
    // Titles hold many words, and what they are about is looked for more often than they are.
    const weighed = node.kind === 'Source' && score < 0.98 ? TITLE * score : score;
    if (weighed > found.score) found = { score: weighed, place: Math.min(n, 1) };
  });
  return found;
}

function scoreOf(typed: Text, terms: readonly Term[], name: Text): number {
  if (name.folded === typed.folded) return 1;
  if (name.compact === typed.compact) return 0.98;
  const part = Math.min(1, typed.compact.length / Math.max(1, name.compact.length));
  if (name.folded.startsWith(typed.folded)) return 0.8 + 0.17 * part;
  if (isRun(typed.compact, name.words, 0)) return 0.8 + 0.15 * part;
  const { share, letters, worst } = compareTerms(terms, name);
  if (share === 0) return 0;
  if (worst >= BEGINNING) return (worst === 1 ? 0.65 : 0.6) + 0.14 * part;
  return 0.59 * share * (0.5 + 0.5 * Math.min(1, letters / name.compact.length));
}

interface Comparison {
  /** Of what was typed, the part that the name has, each word weighed by how well it fits; 0 where only minor words do. */
  readonly share: number;
  /** Typed letters that the name has, weighed likewise. */
  readonly letters: number;
  /** The fit of the word that fits worst; minor words may be missing. */
  readonly worst: number;
}

function compareTerms(terms: readonly Term[], name: Text): Comparison {
  let [met, weight, letters, worst] = [0, 0, 0, 1];
  let onlyMinor = true;
  for (const term of terms) {
    const fit = bestFit(term, name);
    if (fit > 0 && term.weight === 1) onlyMinor = false;
    met += term.weight * fit;
    weight += term.weight;
    letters += term.text.length * fit;
    if (fit < worst && term.weight === 1) worst = fit;
  }
  return { share: onlyMinor ? 0 : met / weight, letters, worst };
}

function bestFit(term: Term, name: Text): number {
  let found = 0;
  for (const word of name.words) {
    let fit = term.fits.get(word);
    if (fit === undefined) term.fits.set(word, (fit = fitOf(term.text, word)));
    if (fit > found) found = fit;
  }
  return found < RUN && name.words.some((_, n) => isRun(term.text, name.words, n)) ? RUN : found;
}

const BEGINNING = 0.75;

/** 1 for the word, from 0.75 for its beginning, less for a typo or a part from its inside. */
function fitOf(term: string, word: string): number {
  if (term === word) return 1;
  const ratio = term.length / word.length;
  if (word.startsWith(term)) return BEGINNING + 0.2 * ratio;
  const allowed = typosAllowed(term);
  const typos = allowed === 0 ? 1 : editDistance(term, word, allowed);
  const misspelt = typos > allowed ? 0 : 0.74 - typos / term.length - (term[0] === word[0] ? 0 : 0.1);
  const inside = mayBeInside(term) && word.includes(term) ? 0.4 + 0.2 * ratio : 0;
  return Math.max(misspelt, inside);
}

/** Whether a text is the words of a name from the n-th on without the spaces; of the last one the beginning is enough. */
function isRun(text: string, words: readonly string[], n: number): boolean {
  let length = 0;
  for (let place = n; length < text.length; place += 1) {
    const word = words[place];
    if (word === undefined) return false;
    const rest = text.length - length;
    if (rest < word.length && (rest < SHORTEST_HALF || length === 0)) return false;
    if (!text.startsWith(word.slice(0, rest), length)) return false;
    length += word.length;
  }
  return true;
}
