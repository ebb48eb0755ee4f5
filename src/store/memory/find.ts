import { MERGEABLE } from '../../domain/graph/merging.js';
import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { compareText, compareValues, type SortValue } from '../../domain/values/order.js';
import type { Filter, FindQuery } from '../graph-store.js';
import { between, pageOf, readingOf, type Page } from '../paging/page-query.js';
import { valueOf, type Generation } from './generation.js';

/** One page of the nodes of a kind: a binary search for the places, then a scan from one until the page is full. */
export function findNodes(generation: Generation, kind: NodeKind, query: FindQuery): Page<GraphNode> {
  const { order, filter, withMerged = false } = query;
  const { size, backward } = readingOf(query);
  const nodes = generation.ordered(kind, order);
  const [start, end] = between(
    nodes,
    query,
    (node, { value, id }) =>
      compareValues(valueOf(node, order.property), value, order.direction) || compareText(node.id, id),
  );
  const found: GraphNode[] = [];
  for (let read = 0; read < end - start && found.length <= size; read += 1) {
    const node = nodes[backward ? end - 1 - read : start + read]!;
    if (counts(generation, node, filter, withMerged)) found.push(node);
  }
  return pageOf(backward ? found.reverse() : found, query);
}

export const countNodes = (generation: Generation, kind: NodeKind, filter: Filter | undefined): number =>
  filter === undefined && (!MERGEABLE.has(kind) || generation.countEdges('SAME_AS') === 0)
    ? generation.nodesOf(kind).length
    : generation.nodesOf(kind).reduce((sum, node) => sum + (counts(generation, node, filter, false) ? 1 : 0), 0);

const counts = (generation: Generation, node: GraphNode, filter: Filter | undefined, withMerged: boolean): boolean =>
  (filter === undefined || matches(node, filter)) && (withMerged || !generation.isMerged(node));

export function matches(node: GraphNode, filter: Filter): boolean {
  if ('all' in filter) return filter.all.every((part) => matches(node, part));
  if ('any' in filter) return filter.any.some((part) => matches(node, part));
  if ('not' in filter) return !matches(node, filter.not);
  const value: unknown = valueOf(node, filter.property);
  switch (filter.is) {
    case 'null':
      return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    case 'eq':
      return fold(value) === fold(filter.value);
    case 'in':
      return filter.value.some((candidate) => fold(candidate) === fold(value));
    case 'has':
      return Array.isArray(value) && value.some((item) => fold(item) === fold(filter.value));
    case 'contains':
      return texts(value).some((text) => text.includes(fold(filter.value) as string));
    case 'startsWith':
      return texts(value).some((text) => text.startsWith(fold(filter.value) as string));
    case 'endsWith':
      return texts(value).some((text) => text.endsWith(fold(filter.value) as string));
    case 'gt':
      return isPresent(value) && compareValues(value, filter.value, 'ASC') > 0;
    case 'gte':
      return isPresent(value) && compareValues(value, filter.value, 'ASC') >= 0;
    case 'lt':
      return isPresent(value) && compareValues(value, filter.value, 'ASC') < 0;
    case 'lte':
      return isPresent(value) && compareValues(value, filter.value, 'ASC') <= 0;
  }
}

const isPresent = (value: unknown): value is SortValue => value !== null && value !== undefined;
const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((item) => typeof item === 'string')
    .map((item) => (item as string).toLowerCase());
