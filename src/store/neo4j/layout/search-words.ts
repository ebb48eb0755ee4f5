import type { GraphNode, NodeKind } from '../../../domain/graph/node.js';
import { namesOf, termsOf } from '../../../domain/search/search-terms.js';

/** The kinds that a search looks among: the same as in the embedded store. */
export const SEARCHED: readonly NodeKind[] = [
  'Country',
  'Firm',
  'Organisation',
  'UnnamedParty',
  'Person',
  'Group',
  'Facility',
  'Site',
  'Mineral',
  'Product',
  'Agreement',
  'Measure',
  'Investment',
  'Source',
];

const searched: ReadonlySet<NodeKind> = new Set(SEARCHED);

/** The folded words of all names of a node, for the full-text index; null where search does not look. */
export const searchWords = (node: GraphNode): string | null =>
  searched.has(node.kind) ? [...new Set(namesOf(node).flatMap(termsOf))].join(' ') : null;

/** A number does not match in a full-text query, so the generation lies there as a word. */
export const generationWord = (gen: number): string => `g${gen}`;
