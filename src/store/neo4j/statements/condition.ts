import type { NodeKind } from '../../../domain/graph/node.js';
import { LodegraphError } from '../../../domain/errors.js';
import type { EdgesAt, Filter } from '../../graph-store.js';
import { foldCase, foldedName, foldedProperties, foldElements, hasIdentifiers, IDENTIFIERS } from '../layout/folded.js';
import { labelOf } from '../layout/names.js';
import { NODE_SHAPES, type PropertyType } from '../layout/shapes.js';
import { conjuncts, isNamedEnd, type NamedEnd } from '../../tally-query.js';
import { someEdge, startAtEnds, taking, type Take } from './edge-condition.js';

/** A filter as the condition of a statement on nodes called `n`. */
export interface Condition {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** A property with an index that the whole condition can be answered from first. */
  readonly anchor: string | null;
  /** The clauses that find what may meet it from nodes that it names at the other ends of edges. */
  readonly start: string | null;
}

type Leaf = Extract<Filter, { readonly property: string }>;

/**
 * What can never hold is a parameter: a plain `false` would have the planner drop the index that is named.
 * Text comparisons ignore case; the folded copy of a property is compared where there is one.
 */
export function conditionOf(kind: NodeKind, filter: Filter | undefined): Condition | null {
  if (filter === undefined) return null;
  const parameters: Record<string, unknown> = {};
  const take = taking('f', parameters);
  const anchor = anchorOf(kind, filter);
  const ends = anchor === null ? namedEnds(filter) : null;
  const start = ends && `${startAtEnds(ends.edges, take(ends.ids))}(n:${labelOf(kind)})\nWITH DISTINCT n`;
  return { text: text(kind, filter, take), parameters, anchor, start };
}

/** What does not hold is written down to the comparisons: the planner looks into no negation of a whole. */
function text(kind: NodeKind, filter: Filter, take: Take, holds = true): string {
  if ('not' in filter) return text(kind, filter.not, take, !holds);
  if ('some' in filter) return `${holds ? '' : 'NOT '}${someEdge(filter.some, take)}`;
  if ('property' in filter) {
    const compared = leaf(kind, filter, take);
    // A comparison with what is missing is null, and so would its negation be.
    return holds ? compared : `NOT coalesce(${compared}, false)`;
  }
  const isAll = 'all' in filter;
  const parts = isAll ? filter.all : filter.any;
  if (parts.length === 0) return take(isAll === holds);
  return `(${parts.map((part) => text(kind, part, take, holds)).join(isAll === holds ? ' AND ' : ' OR ')})`;
}

function leaf(kind: NodeKind, filter: Leaf, take: Take): string {
  const type = typeOfProperty(kind, filter.property);
  const property = `n.${filter.property}`;
  if (filter.is === 'null') return `${property} IS NULL`;
  const { is, value } = filter;
  if (is === 'in') {
    const same = value.filter((item) => isOfType(type, item));
    return type === 'list' ? take(false) : `${comparable(kind, filter.property)} IN ${take(same.map(folded))}`;
  }
  if (is === 'hasAny') {
    const same = value.filter((item) => typeof item === 'string').map(folded);
    return type === 'list' ? `any(x IN ${property} WHERE toLower(x) IN ${take(same)})` : take(false);
  }
  if (is === 'gt' || is === 'gte' || is === 'lt' || is === 'lte') {
    const operator = { gt: '>', gte: '>=', lt: '<', lte: '<=' }[is];
    return isOfType(type, value) ? `${property} ${operator} ${take(value)}` : take(false);
  }
  if (type === 'list') {
    const operator = { ...WITHIN_TEXT, has: '=', eq: null }[is];
    if (operator === null || typeof value !== 'string') return take(false);
    if (isLookup(kind, filter)) return `n.${foldedName(IDENTIFIERS)} CONTAINS ${take(foldElements([value]))}`;
    return `any(x IN ${property} WHERE toLower(x) ${operator} ${take(folded(value))})`;
  }
  if (is === 'has' || !isOfType(type, value)) return take(false);
  if (is !== 'eq' && type !== 'text') return take(false);
  const operator = { ...WITHIN_TEXT, eq: '=' }[is];
  return `${comparable(kind, filter.property)} ${operator} ${take(folded(value))}`;
}

const WITHIN_TEXT = { contains: 'CONTAINS', startsWith: 'STARTS WITH', endsWith: 'ENDS WITH' } as const;

const folded = (value: unknown): unknown => (typeof value === 'string' ? foldCase(value) : value);

function comparable(kind: NodeKind, property: string): string {
  if (foldedProperties(kind).includes(property)) return `n.${foldedName(property)}`;
  return typeOfProperty(kind, property) === 'text' ? `toLower(n.${property})` : `n.${property}`;
}

const isOfType = (type: PropertyType, value: unknown): boolean =>
  typeof value === { text: 'string', list: 'string', share: 'never', number: 'number', flag: 'boolean' }[type];

/** Names of properties stand in the text of a statement: only those of the graph schema do. */
function typeOfProperty(kind: NodeKind, property: string): PropertyType {
  if (property === 'id' || property === 'kind') return 'text';
  const type = NODE_SHAPES.get(kind)?.get(property)?.type;
  if (type === undefined) {
    throw new LodegraphError('BAD_USER_INPUT', `${kind} has no property "${property}" to filter by.`, { property });
  }
  return type;
}

/** Whether one identifier is looked for; none has a break in it. */
const isLookup = (kind: NodeKind, filter: Filter): boolean =>
  'property' in filter &&
  filter.property === IDENTIFIERS &&
  filter.is === 'has' &&
  !String(filter.value).includes('\n') &&
  hasIdentifiers(kind);

interface NamedEnds {
  readonly edges: EdgesAt;
  readonly ids: readonly string[];
}

/** Edges that there must be for the whole filter to hold, of which the other ends are named. */
function namedEnds(filter: Filter): NamedEnds | null {
  if ('all' in filter) {
    for (const part of filter.all) {
      const ends = namedEnds(part);
      if (ends !== null) return ends;
    }
    return null;
  }
  if (!('some' in filter)) return null;
  const other = filter.some.direction === 'out' ? 'to' : 'from';
  const named = conjuncts(filter.some.where).find(
    (condition): condition is NamedEnd => isNamedEnd(condition) && condition.term.at === other,
  );
  return named === undefined ? null : { edges: filter.some, ids: [...new Set(named.in)] };
}

/** A folded property that must equal something, or be one of some things, for the whole filter to hold. */
function anchorOf(kind: NodeKind, filter: Filter): string | null {
  if ('all' in filter) {
    for (const part of filter.all) {
      const anchor = anchorOf(kind, part);
      if (anchor !== null) return anchor;
    }
    return null;
  }
  if (isLookup(kind, filter)) return foldedName(IDENTIFIERS);
  const anchored = 'property' in filter && (filter.is === 'eq' || filter.is === 'in');
  return anchored && foldedProperties(kind).includes(filter.property) ? foldedName(filter.property) : null;
}
