import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS, type TableNodeKind } from '../../../domain/graph-schema/node-kinds.js';
import type { NodeKind } from '../../../domain/graph/node.js';
import { EDGE_SHAPES, NODE_SHAPES } from './shapes.js';

/** Every node of a dataset has this label and that of its kind. */
export const ENTITY = 'Entity';
/** One node says which generation is live; one for each generation says what it is. */
export const POINTER = 'LodegraphPointer';
export const GENERATION = 'LodegraphGeneration';
export const SCHEMA = 'LodegraphSchema';
/** Holds a part of the words of a generation's names, for search to look typos up in. */
export const VOCABULARY = 'LodegraphVocabulary';

/**
 * Labels and types stand in the text of a statement, since Cypher takes no parameter there. Only names
 * that come from the tables of the graph schema pass.
 */
export function labelOf(kind: NodeKind): string {
  if (!NODE_SHAPES.has(kind)) throw new Error(`No kind of node is called ${JSON.stringify(kind)}.`);
  return kind;
}

export function typeOf(kind: EdgeKind): string {
  if (!EDGE_SHAPES.has(kind)) throw new Error(`No kind of edge is called ${JSON.stringify(kind)}.`);
  return kind;
}

export function idPrefix(kind: NodeKind): string {
  const table = NODE_KINDS[kind as TableNodeKind] as { prefix: string } | undefined;
  return `${table?.prefix ?? kind.toLowerCase()}:`;
}
