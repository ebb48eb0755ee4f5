import type { GraphEdge } from '../../../domain/graph/edge.js';
import { compareText } from '../../../domain/values/order.js';
import type { Step } from '../../graph-store.js';
import { edgeFromRow, type Stored } from '../layout/records.js';
import type { GenerationReader } from './generation-reader.js';

/** An edge as statements tell it. */
export type EdgeRow = readonly [id: string, other: string, edge: Stored];

/** Where the cache has all edges of a kind at a node, of all times. */
export const edgesKey = ({ kind, direction }: Step, id: string): string => `edges ${kind} ${direction} ${id}`;

/** Keeps the edges of a kind at some nodes, which must be all of them, by node. */
export function keepEdges(
  reader: GenerationReader,
  ids: readonly string[],
  step: Step,
  rows: readonly EdgeRow[],
): ReadonlyMap<string, readonly GraphEdge[]> {
  const lists = edgesByNode(step, ids, rows);
  for (const [id, list] of lists) reader.keep(edgesKey(step, id), list, list.length);
  return lists;
}

/** The edges at each of the nodes, in order of id; an empty list where there are none. */
export function edgesByNode(
  { kind, direction }: Step,
  ids: readonly string[],
  rows: readonly EdgeRow[],
): Map<string, GraphEdge[]> {
  const lists = new Map<string, GraphEdge[]>(ids.map((id) => [id, []]));
  for (const [id, other, edge] of rows) {
    const [from, to] = direction === 'out' ? [id, other] : [other, id];
    lists.get(id)!.push(edgeFromRow(kind, from, to, edge));
  }
  for (const list of lists.values()) list.sort((a, b) => compareText(a.id, b.id));
  return lists;
}
