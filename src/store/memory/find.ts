import { MERGEABLE } from '../../domain/graph/merging.js';
import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { compareText, compareValues } from '../../domain/values/order.js';
import type { Filter, FindQuery } from '../graph-store.js';
import { between, pageOf, readingOf, type Page } from '../paging/page-query.js';
import { filterTest } from './filter-test.js';
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
  const meets = filterTest(generation, filter);
  const found: GraphNode[] = [];
  for (let read = 0; read < end - start && found.length <= size; read += 1) {
    const node = nodes[backward ? end - 1 - read : start + read]!;
    if (meets(node) && (withMerged || !generation.isMerged(node))) found.push(node);
  }
  return pageOf(backward ? found.reverse() : found, query);
}

export const countNodes = (generation: Generation, kind: NodeKind, filter: Filter | undefined): number => {
  const nodes = generation.nodesOf(kind);
  const meets = filterTest(generation, filter);
  return filter === undefined && (!MERGEABLE.has(kind) || generation.countEdges('SAME_AS') === 0)
    ? nodes.length
    : nodes.reduce((sum, node) => sum + (meets(node) && !generation.isMerged(node) ? 1 : 0), 0);
};
