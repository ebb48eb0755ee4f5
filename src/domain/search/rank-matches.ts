import type { GraphNode } from '../graph/node.js';
import { compareText } from '../values/order.js';
import { foldText, namesOf, termsOf } from './search-terms.js';

export interface Match {
  readonly node: GraphNode;
  /** 1 for the very name, less the less of the name was typed. */
  readonly score: number;
}

/**
 * Best first: a whole name before a name that begins with the text, before one that holds all its
 * words in any order, before one that holds some. The shorter name wins a tie, then the smaller id.
 */
export function rankMatches(text: string, candidates: readonly GraphNode[]): Match[] {
  const typed = foldText(text);
  const terms = termsOf(text);
  return candidates
    .map((node) => ({ node, score: Math.max(...namesOf(node).map((name) => score(typed, terms, name))) }))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score || compareText(a.node.id, b.node.id));
}

function score(typed: string, terms: readonly string[], name: string): number {
  const folded = foldText(name);
  if (folded === typed) return 1;
  const words = folded.split(' ');
  const hits = terms.filter((term) => words.some((word) => word.startsWith(term))).length;
  if (hits === 0) return 0;
  const part = Math.min(1, typed.length / Math.max(1, folded.length));
  if (folded.startsWith(typed)) return 0.8 + 0.19 * part;
  return hits === terms.length ? 0.6 + 0.19 * part : 0.5 * (hits / terms.length) * part;
}
