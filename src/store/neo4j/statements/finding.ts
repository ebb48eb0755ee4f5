import type { NodeKind } from '../../../domain/graph/node.js';
import type { Order, Place } from '../../graph-store.js';
import type { Reading } from '../../paging/page-query.js';
import type { SearchClause } from '../../../domain/search/search-clauses.js';
import { SEARCHED_KINDS } from '../../../domain/search/search-terms.js';
import { foldedName, IDENTIFIERS } from '../layout/folded.js';
import { ENTITY, idPrefix, labelOf, VOCABULARY } from '../layout/names.js';
import { NODE_SHAPES } from '../layout/shapes.js';
import { orderedProperties, SEARCH_INDEX } from '../schema/schema-statements.js';
import type { AheadText } from './ahead.js';
import type { Condition } from './condition.js';
import { told } from './reading.js';

/** Holds for nodes that were not merged into another. */
export const NOT_MERGED = "NOT EXISTS { MATCH (n)-[m:SAME_AS]->() WHERE m.status = 'CURRENT' }";

/** Which part of a list is asked for: nodes that have the property it is ordered by come first. */
export type Part = 'present' | 'missing';

export const isRequired = (kind: NodeKind, property: string): boolean =>
  property === 'id' || property === 'kind' || NODE_SHAPES.get(kind)?.get(property)?.required === true;

/**
 * `gen`, `limit`, and of each place its value and id: so many nodes of a kind in an order, the id breaking ties.
 * Read from the end, both are sorted the other way.
 */
export function find(
  kind: NodeKind,
  order: Order,
  part: Part,
  { after, before, backward }: Reading<Place>,
  condition: Condition | null,
  ahead: AheadText,
): string {
  const { property, direction } = order;
  const key = part === 'missing' || property === 'id' ? null : `n.${property}`;
  const idsAscend = key !== null || part === 'missing' || direction === 'ASC';
  const where = [
    ...(part === 'missing' ? [`n.${property} IS NULL`] : []),
    ...(key !== null && after === null && before === null ? [`${key} IS NOT NULL`] : []),
    ...(after === null ? [] : beyond('after', key, direction === 'ASC', idsAscend)),
    ...(before === null ? [] : beyond('before', key, direction !== 'ASC', !idsAscend)),
  ];
  const sorting = [
    'n.gen',
    ...(key === null ? [] : [`${key} ${(direction === 'ASC') === backward ? 'DESC' : 'ASC'}`]),
    `n.id ${idsAscend === backward ? 'DESC' : 'ASC'}`,
  ];
  const ordered = part === 'present' && orderedProperties(kind).includes(property) ? property : null;
  return `${matching(kind, where, condition, ordered)}
WITH n ORDER BY ${sorting.join(', ')} LIMIT $limit
${told(ahead)}`;
}

/**
 * The side of a place. An OR, or a negation that amounts to one, has the planner read the index twice and sort all
 * that it finds, now and then; into a CASE it does not look, so that pages come out of the index in their order.
 */
function beyond(place: 'after' | 'before', key: string | null, greater: boolean, greaterId: boolean): string[] {
  const id = `n.id ${greaterId ? '>' : '<'} $${place}Id`;
  if (key === null) return [id];
  const value = `$${place}Value`;
  return [`${key} ${greater ? '>=' : '<='} ${value}`, `CASE WHEN ${key} = ${value} THEN ${id} ELSE true END`];
}

/** `gen`: how many nodes of a kind meet a condition. */
export const count = (kind: NodeKind, condition: Condition): string => `${matching(kind, [], condition, null)}
RETURN count(n) AS row`;

/**
 * The index a statement begins with is named, since on a small database the planner would rather scan. The
 * most selective is one that the condition is anchored on, next the nodes it names at the other ends of edges, next
 * the index in the order asked for; the ids of a kind have a prefix of their own, so there is always one.
 */
export function matching(
  kind: NodeKind,
  where: readonly string[],
  condition: Condition | null,
  ordered: string | null,
): string {
  if (condition?.start) return `${condition.start}\nWHERE ${[...where, condition.text].join(' AND ')}`;
  const index = condition?.anchor ?? ordered;
  const [label, key] = index === null ? [ENTITY, 'id'] : [labelOf(kind), index];
  const hint = key === foldedName(IDENTIFIERS) ? `TEXT INDEX n:${label}(${key})` : `INDEX n:${label}(gen, ${key})`;
  const all = [
    'n.gen = $gen',
    ...(index === null ? [`n.id STARTS WITH '${idPrefix(kind)}'`] : []),
    ...where,
    ...(condition === null ? [] : [condition.text]),
  ];
  return `MATCH (n:${label}) USING ${hint}
WHERE ${all.join(' AND ')}`;
}

/**
 * `query`, `limit`: one row of the nodes found in the full-text index, by the weight of the clauses of the query that
 * they meet. Of what a thousand candidates cost, rows are more than what is in them.
 */
export const SEARCH = `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $query) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT $limit
RETURN collect(node.record) AS row`;

/** `gen`: the words of all names, in parts. */
export const READ_VOCABULARY = `MATCH (v:${VOCABULARY}) USING INDEX v:${VOCABULARY}(gen, part)
WHERE v.gen = $gen AND v.part >= 0
RETURN v.words AS row`;

/**
 * The clauses of a text as a query of the index. Beginnings and patterns score what their boost says, whereas plain
 * words score by how rare they are, in all generations together: so every word is written as a pattern. What only
 * narrows weighs nothing. Words are letters and digits, or one sign before them, so nothing has to be escaped.
 */
export function searchQuery(clauses: readonly SearchClause[], generation: string, kinds: readonly NodeKind[]): string {
  const any = clauses.map((clause) =>
    'prefix' in clause
      ? `words:${clause.prefix}*^${clause.weight}`
      : `words:/${clause.words.length === 1 ? clause.words[0] : `(${clause.words.join('|')})`}/^${clause.weight}`,
  );
  return [`+wordsGen:${generation}^0`, ...among(kinds), `+(${any.join(' ')})`].join(' ');
}

/** Whichever is shorter, the kinds or those left out: each is a list that the index goes through. */
function among(kinds: readonly NodeKind[]): string[] {
  const others = kinds.length === 0 ? [] : SEARCHED_KINDS.filter((kind) => !kinds.includes(kind));
  if (others.length === 0) return [];
  return [others.length < kinds.length ? `-kind:(${others.join(' ')})` : `+kind:(${kinds.join(' ')})^0`];
}
