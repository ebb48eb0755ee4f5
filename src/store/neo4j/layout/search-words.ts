import type { GraphNode, NodeKind } from '../../../domain/graph/node.js';
import { namesOf, SEARCHED_KINDS, termsOf } from '../../../domain/search/search-terms.js';

const searched: ReadonlySet<NodeKind> = new Set(SEARCHED_KINDS);

/** The folded words of all names of a node, for the full-text index; null where search does not look. */
export const searchWords = (node: GraphNode): string | null =>
  searched.has(node.kind) ? [...new Set(namesOf(node).flatMap(termsOf))].join(' ') : null;

/** A number does not match in a full-text query, so the generation lies there as a word. */
export const generationWord = (gen: number): string => `g${gen}`;
