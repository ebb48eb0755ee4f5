import type { GraphNode, NodeKind } from '../../../domain/graph/node.js';
import { indexWords } from '../../../domain/search/search-clauses.js';
import { SEARCHED_KINDS } from '../../../domain/search/search-terms.js';

const searched: ReadonlySet<NodeKind> = new Set(SEARCHED_KINDS);

/** What a node is found by, or null where search does not look. */
export const searchWords = (node: GraphNode): ReturnType<typeof indexWords> | null =>
  searched.has(node.kind) ? indexWords(node) : null;

/** A number does not match in a full-text query, so the generation lies there as a word. */
export const generationWord = (gen: number): string => `g${gen}`;
