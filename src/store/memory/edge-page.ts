import { compareText } from '../../domain/values/order.js';
import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import type { GraphEdge } from '../../domain/graph/edge.js';
import type { EdgePageQuery, EdgeQuery } from '../graph-store.js';
import { between, pageOf, readingOf, type Page } from '../paging/page-query.js';
import { counts } from '../walk/walk.js';
import type { Generation } from './generation.js';

const NONE: readonly never[] = [];
const EMPTY = new Int32Array(0);

/** The edges at a node that count. */
export function edgesThatCount(generation: Generation, id: string, query: EdgeQuery<EdgeKind>): readonly GraphEdge[] {
  const edges = generation.edgesAt(id, query.kind, query.direction);
  if (edges.length === 0) return NONE;
  const found: GraphEdge[] = [];
  for (const edge of edges) if (counts(edge, query)) found.push(edge);
  return found;
}

/** A page of them: read from one end until it is full, so that a page of a hub costs what the page holds. */
export function edgePage(generation: Generation, id: string, query: EdgePageQuery<EdgeKind>): Page<GraphEdge> {
  const table = generation.tableOf(query.kind);
  const node = generation.numberOf(id);
  const places = table === null || node === null ? EMPTY : table.placesAt(node, query.direction);
  const { size, backward } = readingOf(query);
  const [start, end] = between(places, query, (place, other) => compareText(table!.idAt(place), other));
  const found: GraphEdge[] = [];
  for (let read = 0; read < end - start && found.length <= size; read += 1) {
    const edge = table!.edgeAt(places[backward ? end - 1 - read : start + read]!);
    if (counts(edge, query)) found.push(edge);
  }
  return pageOf(backward ? found.reverse() : found, query);
}
