import neo4j from 'neo4j-driver';
import type { GraphEdge } from '../../../domain/graph/edge.js';
import { kindOfId, type GraphNode } from '../../../domain/graph/node.js';
import { LodegraphError } from '../../../domain/errors.js';
import type { Share } from '../../../domain/values/share.js';
import { foldCase, foldedName, foldedProperties, foldElements, hasIdentifiers, IDENTIFIERS } from './folded.js';
import { generationWord, searchWords } from './search-words.js';
import { EDGE_SHAPES, NODE_SHAPES, type Shape } from './shapes.js';
import { shareToText } from './share-text.js';

/** Properties as the driver sends them. */
export type Stored = Record<string, unknown>;

/**
 * A node or edge whole, as JSON, in its property `record`: what is read. Its other properties are what statements
 * compare and people look at. As maps of properties the same rows take the driver five times as long to decode.
 */
export type StoredRecord = string;

/** A node as it is written: what is missing and lists without elements are left out. */
export function nodeToRow(gen: number, node: GraphNode): Stored {
  // Pages in order of id walk the index over ids, and find a kind there by its prefix.
  if (kindOfId(node.id) !== node.kind) throw wrongPrefix(node);
  const row: Stored = { gen: neo4j.int(gen), id: node.id, kind: node.kind, record: JSON.stringify(node) };
  const values = node as unknown as Stored;
  encode(NODE_SHAPES.get(node.kind)!, values, row);
  for (const name of foldedProperties(node.kind)) {
    const value = values[name];
    if (typeof value === 'string') row[foldedName(name)] = foldCase(value);
  }
  const identifiers = hasIdentifiers(node.kind) ? (values[IDENTIFIERS] as readonly string[] | null) : null;
  if (identifiers && identifiers.length > 0) row[foldedName(IDENTIFIERS)] = foldElements(identifiers);
  const words = searchWords(node);
  if (words !== null) {
    row['words'] = words;
    row['wordsGen'] = generationWord(gen);
  }
  return row;
}

export const nodeFromRecord = (record: StoredRecord): GraphNode => JSON.parse(record) as GraphNode;

/** An edge as it is written; its ends are the nodes it is drawn between. */
export function edgeToRow(gen: number, edge: GraphEdge): { from: string; to: string; values: Stored } {
  const values: Stored = { gen: neo4j.int(gen), id: edge.id, record: JSON.stringify(edge) };
  encode(EDGE_SHAPES.get(edge.kind)!, edge as unknown as Stored, values);
  return { from: edge.from, to: edge.to, values };
}

export const edgeFromRecord = (record: StoredRecord): GraphEdge => JSON.parse(record) as GraphEdge;

function encode(shape: Shape, values: Stored, row: Stored): void {
  for (const [name, { type }] of shape) {
    const value = values[name];
    if (value === null || value === undefined || (type === 'list' && (value as string[]).length === 0)) continue;
    row[name] = type === 'share' ? shareToText(value as Share) : value;
  }
}

const wrongPrefix = ({ id, kind }: GraphNode): LodegraphError =>
  new LodegraphError('DATASET_INVALID', `The id "${id}" does not begin as those of a ${kind} do.`, { id, kind });
