import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { compareText, compareValues, type SortValue } from '../../domain/values/order.js';
import type { Filter, FindQuery, Page } from '../graph-store.js';
import { valueOf, type Generation } from './generation.js';

/** One page of the nodes of a kind: a binary search for the place, then a scan until the page is full. */
export function findNodes(generation: Generation, kind: NodeKind, query: FindQuery): Page<GraphNode> {
  const nodes = generation.ordered(kind, query.order);
  const items: GraphNode[] = [];
  for (let n = query.after === null ? 0 : placeAfter(nodes, query); n < nodes.length; n += 1) {
    const node = nodes[n]!;
    if (query.filter !== undefined && !matches(node, query.filter)) continue;
    if (items.length === query.first) return { items, hasNext: true };
    items.push(node);
  }
  return { items, hasNext: false };
}

export const countNodes = (generation: Generation, kind: NodeKind, filter: Filter | undefined): number => {
  const nodes = generation.nodesOf(kind);
  return filter === undefined ? nodes.length : nodes.reduce((sum, node) => sum + (matches(node, filter) ? 1 : 0), 0);
};

function placeAfter(nodes: readonly GraphNode[], { order, after }: FindQuery): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle]!;
    const byValue = compareValues(valueOf(node, order.property), after!.value, order.direction);
    if (byValue < 0 || (byValue === 0 && compareText(node.id, after!.id) <= 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
    case 'gte':
      return isPresent(value) && compareValues(value, filter.value, 'ASC') >= 0;
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
