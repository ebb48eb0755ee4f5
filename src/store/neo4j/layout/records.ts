import neo4j from 'neo4j-driver';
import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { GraphEdge } from '../../../domain/graph/edge.js';
import { kindOfId, type GraphNode, type NodeKind } from '../../../domain/graph/node.js';
import { LodegraphError } from '../../../domain/errors.js';
import type { Share } from '../../../domain/values/share.js';
import { foldCase, foldedName, foldedProperties } from './folded.js';
import { generationWord, searchWords } from './search-words.js';
import { EDGE_SHAPES, NODE_SHAPES, type Shape } from './shapes.js';
import { shareFromText, shareToText } from './share-text.js';

/** Properties as the driver sends and gives them. */
export type Stored = Record<string, unknown>;

/** A node as it is written: what is missing and lists without elements are left out. */
export function nodeToRow(gen: number, node: GraphNode): Stored {
  // Pages in order of id walk the index over ids, and find a kind there by its prefix.
  if (kindOfId(node.id) !== node.kind) throw wrongPrefix(node);
  const row: Stored = { gen: neo4j.int(gen), id: node.id, kind: node.kind };
  const values = node as unknown as Stored;
  encode(NODE_SHAPES.get(node.kind)!, values, row);
  for (const name of foldedProperties(node.kind)) {
    const value = values[name];
    if (typeof value === 'string') row[foldedName(name)] = foldCase(value);
  }
  const words = searchWords(node);
  if (words !== null) {
    row['words'] = words;
    row['wordsGen'] = generationWord(gen);
  }
  return row;
}

export function nodeFromRow(row: Stored): GraphNode {
  const kind = row['kind'] as NodeKind;
  return decode(NODE_SHAPES.get(kind)!, row, { id: row['id'], kind }) as unknown as GraphNode;
}

/** An edge as it is written; its ends are the nodes it is drawn between. */
export function edgeToRow(gen: number, edge: GraphEdge): { from: string; to: string; values: Stored } {
  const values: Stored = { gen: neo4j.int(gen), id: edge.id };
  encode(EDGE_SHAPES.get(edge.kind)!, edge as unknown as Stored, values);
  return { from: edge.from, to: edge.to, values };
}

export function edgeFromRow(kind: EdgeKind, from: string, to: string, row: Stored): GraphEdge {
  return decode(EDGE_SHAPES.get(kind)!, row, { id: row['id'], kind, from, to }) as unknown as GraphEdge;
}

function encode(shape: Shape, values: Stored, row: Stored): void {
  for (const [name, { type }] of shape) {
    const value = values[name];
    if (value === null || value === undefined || (type === 'list' && (value as string[]).length === 0)) continue;
    row[name] = type === 'share' ? shareToText(value as Share) : value;
  }
}

function decode(shape: Shape, row: Stored, item: Stored): Stored {
  for (const [name, { type }] of shape) {
    const value = row[name];
    if (value === null || value === undefined) item[name] = type === 'list' ? [] : null;
    else item[name] = type === 'share' ? shareFromText(value as string) : value;
  }
  return item;
}

const wrongPrefix = ({ id, kind }: GraphNode): LodegraphError =>
  new LodegraphError('DATASET_INVALID', `The id "${id}" does not begin as those of a ${kind} do.`, { id, kind });
