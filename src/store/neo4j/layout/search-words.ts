import type { GraphNode, NodeKind } from '../../../domain/graph/node.js';
import { indexWords, isWhole } from '../../../domain/search/search-clauses.js';
import { SEARCHED_KINDS } from '../../../domain/search/search-terms.js';

const searched: ReadonlySet<NodeKind> = new Set(SEARCHED_KINDS);

/** The property with all that a node is found by, for the full-text index; null where search does not look. */
export function searchWords(node: GraphNode): string | null {
  if (!searched.has(node.kind)) return null;
  const { words, whole } = indexWords(node);
  return [...words, ...whole].join(' ');
}

/** The words of a node as it is written, without its whole names. */
export function singleWords({ words }: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof words === 'string' ? words.split(' ').filter((word) => !isWhole(word)) : [];
}

/** A number does not match in a full-text query, so the generation lies there as a word. */
export const generationWord = (gen: number): string => `g${gen}`;
