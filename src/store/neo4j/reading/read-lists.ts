import neo4j from 'neo4j-driver';
import type { GraphNode, NodeKind, NodeOf } from '../../../domain/graph/node.js';
import { compareText, compareValues, type SortValue } from '../../../domain/values/order.js';
import type { Filter, FindQuery, Page } from '../../graph-store.js';
import { conditionOf } from '../statements/condition.js';
import type { AheadText } from '../statements/ahead.js';
import { count, find, isRequired, type Part } from '../statements/finding.js';
import type { GenerationReader } from './generation-reader.js';
import { readWithAhead } from './read-ahead.js';

/** One page of the nodes of a kind. Those that lack the property it is ordered by come last, and are asked for apart. */
export async function findNodes<K extends NodeKind>(
  reader: GenerationReader,
  kind: K,
  query: FindQuery,
): Promise<Page<NodeOf<K>>> {
  const key = `find ${JSON.stringify([kind, query])}`;
  const known = reader.cached<Page<NodeOf<K>>>(key);
  if (known !== undefined) return known;
  const { first, after, order } = query;
  const wanted = first + 1;
  const beyondPresent = after !== null && after.value === null;
  const found = beyondPresent ? [] : await part(reader, kind, query, 'present', wanted);
  if (found.length < wanted && !isRequired(kind, order.property)) {
    const rest = beyondPresent ? query : { ...query, after: null };
    found.push(...(await part(reader, kind, rest, 'missing', wanted - found.length)));
  }
  const page = { items: found.slice(0, first) as NodeOf<K>[], hasNext: found.length > first };
  reader.keep(key, page, page.items.length);
  return page;
}

async function part(
  reader: GenerationReader,
  kind: NodeKind,
  query: FindQuery,
  which: Part,
  limit: number,
): Promise<GraphNode[]> {
  const { order, after } = query;
  const condition = conditionOf(kind, query.filter);
  const parameters = { ...condition?.parameters, value: after?.value, id: after?.id, limit: neo4j.int(limit) };
  const statement = (ahead: AheadText): string => find(kind, query, which, condition, ahead);
  const nodes = await readWithAhead(reader, query.ahead?.() ?? [], statement, parameters);
  return nodes.sort(
    (a, b) =>
      compareValues(valueOf(a, order.property), valueOf(b, order.property), order.direction) || compareText(a.id, b.id),
  );
}

const valueOf = (node: GraphNode, property: string): SortValue =>
  (node as unknown as Record<string, SortValue>)[property];

export async function countNodes(reader: GenerationReader, kind: NodeKind, filter?: Filter): Promise<number> {
  const condition = conditionOf(kind, filter);
  if (condition === null) return reader.generation.counts.nodes[kind] ?? 0;
  const key = `count ${JSON.stringify([kind, filter])}`;
  const known = reader.cached<{ readonly count: number }>(key);
  if (known !== undefined) return known.count;
  const [found] = await reader.ask(count(kind, condition), condition.parameters);
  reader.keep(key, { count: found as number }, 1);
  return found as number;
}
