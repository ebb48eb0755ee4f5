import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { Direction } from '../../graph-store.js';
import type { Reading } from '../../paging/page-query.js';
import { ENTITY, typeOf } from '../layout/names.js';

/**
 * The texts of all statements that read nodes and edges by id. Each returns one column, `row`, and is sent with
 * the tail of `layout/live.ts`. Parameters: `gen`, and what the text names. Nodes and edges are told by their record.
 */

/** `ids`: the nodes there are, called `n`. */
export const NODES = `UNWIND $ids AS id
MATCH (n:${ENTITY} {gen: $gen, id: id})`;

/** The records of the nodes or edges in a list. */
export const records = (list: string): string => `[x IN ${list} | x.record]`;

/** The nodes called `n`: a row for each, or, with what is read of them next, one row of all and that beside them. */
export const told = ({ text, columns }: { readonly text: string; readonly columns: readonly string[] }): string =>
  columns.length === 0
    ? 'RETURN n.record AS row'
    : `WITH collect(n) AS n0
${text}
RETURN [${[records('n0'), ...columns].join(', ')}] AS row`;

/** Which edges count, of those called `e`; in `all(...)` of a path this form keeps the pruning plan. */
export const conditions = ({ asOf, statuses }: Counting): string[] => [
  ...(asOf === undefined ? [] : ['e.validFrom <= $asOf', '$asOf < e.validUntil']),
  ...(statuses === undefined ? [] : ['e.status IN $statuses']),
];

/** On which day and with which statuses edges count; where left out, all do. */
export interface Counting {
  readonly asOf?: string | undefined;
  readonly statuses?: readonly string[] | undefined;
}

/** The pattern from `(a` over edges called `e` to `x)`: arrows point as the edges do. */
export const pattern = (kind: EdgeKind, direction: Direction): string =>
  direction === 'out' ? `(n)-[e:${typeOf(kind)}]->(x)` : `(n)<-[e:${typeOf(kind)}]-(x)`;

/**
 * `ids`: one row of all edges at these nodes, and the nodes at the other ends, each once: whoever reads edges
 * goes on to what they lead to.
 */
export const edges = (kind: EdgeKind, direction: Direction): string => `UNWIND $ids AS id
MATCH (n:${ENTITY} {gen: $gen, id: id})
MATCH ${pattern(kind, direction)}
WITH collect(e.record) AS found, collect(DISTINCT x) AS others
RETURN [found, ${records('others')}] AS row`;

/** `ids`, `limit`, `after`, `before`: the same, so many edges by id between two ids, at each node, read from either end. */
export const edgePages = (
  kind: EdgeKind,
  direction: Direction,
  query: Counting,
  { after, before, backward }: Reading<string>,
): string => {
  const where = [
    ...conditions(query),
    ...(after === null ? [] : ['e.id > $after']),
    ...(before === null ? [] : ['e.id < $before']),
  ];
  return `UNWIND $ids AS id
MATCH (n:${ENTITY} {gen: $gen, id: id})
CALL (n) {
  MATCH ${pattern(kind, direction)}${where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`}
  RETURN x, e ORDER BY e.id${backward ? ' DESC' : ''} LIMIT $limit
}
WITH collect(e.record) AS found, collect(DISTINCT x) AS others
RETURN [found, ${records('others')}] AS row`;
};
