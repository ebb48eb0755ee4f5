import neo4j from 'neo4j-driver';
import { MERGEABLE } from '../../../domain/graph/merging.js';
import type { GraphNode, NodeKind, NodeOf } from '../../../domain/graph/node.js';
import { compareText, compareValues, type SortValue } from '../../../domain/values/order.js';
import type { Filter, FindQuery, Place } from '../../graph-store.js';
import { pageOf, readingOf, type Page, type Reading } from '../../paging/page-query.js';
import { conditionOf, type Condition } from '../statements/condition.js';
import type { AheadText } from '../statements/ahead.js';
import { count, find, isRequired, NOT_MERGED, type Part } from '../statements/finding.js';
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
  const { order } = query;
  const reading = readingOf(query);
  const { size, backward } = reading;
  const found: GraphNode[] = [];
  for (const part of backward ? [...PARTS].reverse() : PARTS) {
    const within = readingWithin(part, reading);
    if (within === null || (part === 'missing' && isRequired(kind, order.property)) || found.length > size) continue;
    found.push(...(await readPart(reader, kind, query, part, { ...within, size: size + 1 - found.length })));
  }
  found.sort(
    (a, b) =>
      compareValues(valueOf(a, order.property), valueOf(b, order.property), order.direction) || compareText(a.id, b.id),
  );
  const page = pageOf(found as NodeOf<K>[], query);
  reader.keep(key, page, page.items.length);
  return page;
}

const PARTS: readonly Part[] = ['present', 'missing'];

/** What is read of one part: null where a place lies so that there is nothing; a place in the other part bounds nothing. */
function readingWithin(part: Part, reading: Reading<Place>): Reading<Place> | null {
  const { after, before } = reading;
  const lies = (place: Place | null): Part | null => place && (place.value === null ? 'missing' : 'present');
  if (part === 'present' ? lies(after) === 'missing' : lies(before) === 'present') return null;
  return { ...reading, after: lies(after) === part ? after : null, before: lies(before) === part ? before : null };
}

async function readPart(
  reader: GenerationReader,
  kind: NodeKind,
  { order, filter, withMerged = false, ahead }: FindQuery,
  part: Part,
  reading: Reading<Place>,
): Promise<GraphNode[]> {
  const { after, before, size } = reading;
  const stated = conditionOf(kind, filter);
  const condition = withMerged ? stated : withoutMerged(reader, kind, stated);
  const parameters = {
    ...condition?.parameters,
    afterValue: after?.value,
    afterId: after?.id,
    beforeValue: before?.value,
    beforeId: before?.id,
    limit: neo4j.int(size),
  };
  const statement = (text: AheadText): string => find(kind, order, part, reading, condition, text);
  return readWithAhead(reader, ahead?.() ?? [], statement, parameters);
}

/** Costs nothing where nothing is merged. */
function withoutMerged(reader: GenerationReader, kind: NodeKind, condition: Condition | null): Condition | null {
  if (!MERGEABLE.has(kind) || reader.hasNone('SAME_AS')) return condition;
  return condition === null
    ? { text: NOT_MERGED, parameters: {}, anchor: null, start: null }
    : { ...condition, text: `${condition.text} AND ${NOT_MERGED}` };
}

const valueOf = (node: GraphNode, property: string): SortValue =>
  (node as unknown as Record<string, SortValue>)[property];

export async function countNodes(reader: GenerationReader, kind: NodeKind, filter?: Filter): Promise<number> {
  const condition = withoutMerged(reader, kind, conditionOf(kind, filter));
  if (condition === null) return reader.generation.counts.nodes[kind] ?? 0;
  const key = `count ${JSON.stringify([kind, filter])}`;
  const known = reader.cached<{ readonly count: number }>(key);
  if (known !== undefined) return known.count;
  const [found] = await reader.ask(count(kind, condition), condition.parameters);
  reader.keep(key, { count: found as number }, 1);
  return found as number;
}
