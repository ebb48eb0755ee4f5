import neo4j from 'neo4j-driver';
import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { EdgeOf, GraphEdge } from '../../../domain/graph/edge.js';
import type { EdgeQuery, Page } from '../../graph-store.js';
import { counts } from '../../walk/walk.js';
import { edgeFromRecord, type StoredRecord } from '../layout/records.js';
import { edgePages, edges } from '../statements/reading.js';
import type { GenerationReader } from './generation-reader.js';
import { edgesByNode, edgesKey, keepEdges } from './keep-edges.js';
import { keepNode } from './read-nodes.js';

export type PagedQuery<K extends EdgeKind> = EdgeQuery<K> & { readonly first: number; readonly after: string | null };
type EdgesRow = readonly [edges: readonly StoredRecord[], others: readonly StoredRecord[]];

/** All edges of a kind at some nodes. They are kept for all times, so that another day costs nothing. */
export async function readEdges<K extends EdgeKind>(
  reader: GenerationReader,
  ids: readonly string[],
  query: EdgeQuery<K>,
): Promise<ReadonlyMap<string, readonly EdgeOf<K>[]>> {
  const { kind, direction } = query;
  const found = new Map<string, readonly GraphEdge[]>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const known = reader.cached<readonly GraphEdge[]>(edgesKey(query, id));
    if (known === undefined) missing.push(id);
    else found.set(id, known);
  }
  if (missing.length > 0) {
    const [row] = await reader.ask(edges(kind, direction), { ids: missing });
    const read = withEnds(reader, row as EdgesRow);
    for (const [id, list] of keepEdges(reader, missing, query, read)) found.set(id, list);
  }
  return new Map(
    [...found].map(([id, list]) => [id, list.filter((edge) => counts(edge, query)) as unknown as EdgeOf<K>[]]),
  );
}

/** A page of the edges at each of some nodes; of a node's edges only so many leave the database. */
export async function readEdgePages<K extends EdgeKind>(
  reader: GenerationReader,
  ids: readonly string[],
  query: PagedQuery<K>,
): Promise<ReadonlyMap<string, Page<EdgeOf<K>>>> {
  const { kind, direction, asOf, statuses, first, after } = query;
  const question = `page ${JSON.stringify([kind, direction, asOf, statuses, first, after])}`;
  const found = new Map<string, Page<EdgeOf<K>>>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const known = reader.cached<Page<EdgeOf<K>>>(`${question} ${id}`);
    if (known === undefined) missing.push(id);
    else found.set(id, known);
  }
  if (missing.length > 0) {
    const parameters = { ids: missing, first: neo4j.int(first + 1), after, asOf, statuses };
    const [row] = await reader.ask(edgePages(kind, direction, query), parameters);
    for (const [id, list] of edgesByNode(query, missing, withEnds(reader, row as EdgesRow))) {
      const page = { items: list.slice(0, first) as unknown as EdgeOf<K>[], hasNext: list.length > first };
      found.set(id, page);
      reader.keep(`${question} ${id}`, page, page.items.length);
    }
  }
  return found;
}

function withEnds(reader: GenerationReader, [edges, others]: EdgesRow): readonly GraphEdge[] {
  for (const other of others) keepNode(reader, other);
  return edges.map(edgeFromRecord);
}
