import neo4j from 'neo4j-driver';
import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { EdgeOf, GraphEdge } from '../../../domain/graph/edge.js';
import type { EdgePageQuery, EdgeQuery } from '../../graph-store.js';
import { pageKey, pageOf, readingOf, type Page } from '../../paging/page-query.js';
import { counts } from '../../walk/walk.js';
import { edgeFromRecord, type StoredRecord } from '../layout/records.js';
import { edgePages, edges } from '../statements/reading.js';
import type { GenerationReader } from './generation-reader.js';
import { edgesByNode, keepEdges } from './keep-edges.js';
import { keepNode } from './read-nodes.js';

type EdgesRow = readonly [edges: readonly StoredRecord[], others: readonly StoredRecord[]];

/** The edges as the cache has them; undefined where it does not know them all. */
export function heldEdges<K extends EdgeKind>(
  reader: GenerationReader,
  id: string,
  query: EdgeQuery<K>,
): readonly EdgeOf<K>[] | undefined {
  if (reader.hasNone(query.kind)) return [];
  const all = reader.near.of(id)?.edges(query);
  if (all !== undefined) reader.found();
  return all?.filter((edge) => counts(edge, query)) as unknown as readonly EdgeOf<K>[] | undefined;
}

/** All edges of a kind at some nodes. They are kept for all times, so that another day costs nothing. */
export async function readEdges<K extends EdgeKind>(
  reader: GenerationReader,
  ids: readonly string[],
  query: EdgeQuery<K>,
): Promise<ReadonlyMap<string, readonly EdgeOf<K>[]>> {
  const found = new Map<string, readonly EdgeOf<K>[]>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const known = heldEdges(reader, id, query);
    if (known === undefined) missing.push(id);
    else found.set(id, known);
  }
  if (missing.length > 0) {
    const [row] = await reader.ask(edges(query.kind, query.direction), { ids: missing });
    for (const [id, list] of keepEdges(reader, missing, query, withEnds(reader, row as EdgesRow))) {
      found.set(id, list.filter((edge) => counts(edge, query)) as unknown as readonly EdgeOf<K>[]);
    }
  }
  return found;
}

const keyOf = (query: EdgePageQuery<EdgeKind>, id: string): string =>
  `page ${query.kind} ${query.direction} ${query.asOf} ${query.statuses?.join()} ${pageKey(query)} ${id}`;

/** The page as the cache has it; undefined where it does not know it. */
export function heldEdgePage<K extends EdgeKind>(
  reader: GenerationReader,
  id: string,
  query: EdgePageQuery<K>,
): Page<EdgeOf<K>> | undefined {
  if (reader.hasNone(query.kind)) return pageOf([], query);
  return reader.cached<Page<EdgeOf<K>>>(keyOf(query, id));
}

/** A page of the edges at each of some nodes; of a node's edges only so many leave the database. */
export async function readEdgePages<K extends EdgeKind>(
  reader: GenerationReader,
  ids: readonly string[],
  query: EdgePageQuery<K>,
): Promise<ReadonlyMap<string, Page<EdgeOf<K>>>> {
  const { kind, direction, asOf, statuses } = query;
  const found = new Map<string, Page<EdgeOf<K>>>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const known = heldEdgePage(reader, id, query);
    if (known === undefined) missing.push(id);
    else found.set(id, known);
  }
  if (missing.length > 0) {
    const reading = readingOf(query);
    const { size, after, before } = reading;
    const parameters = { ids: missing, limit: neo4j.int(size + 1), after, before, asOf, statuses };
    const [row] = await reader.ask(edgePages(kind, direction, query, reading), parameters);
    for (const [id, page] of keepPages(reader, missing, query, withEnds(reader, row as EdgesRow))) found.set(id, page);
  }
  return found;
}

/** Keeps a page of the edges at each of some nodes, of which there is one more than it holds where more follow. */
export function keepPages<K extends EdgeKind>(
  reader: GenerationReader,
  ids: readonly string[],
  query: EdgePageQuery<K>,
  edges: readonly GraphEdge[],
): ReadonlyMap<string, Page<EdgeOf<K>>> {
  const pages = new Map<string, Page<EdgeOf<K>>>();
  for (const [id, list] of edgesByNode(query, ids, edges)) {
    const page = pageOf(list as unknown as readonly EdgeOf<K>[], query);
    pages.set(id, page);
    reader.keep(keyOf(query, id), page, page.items.length);
  }
  return pages;
}

function withEnds(reader: GenerationReader, [edges, others]: EdgesRow): readonly GraphEdge[] {
  for (const other of others) keepNode(reader, other);
  return edges.map(edgeFromRecord);
}
