import fc from 'fast-check';
import type { GraphEdge } from '../../src/domain/graph/edge.js';
import type { GraphNode, NodeKind } from '../../src/domain/graph/node.js';
import { SEARCHED_KINDS } from '../../src/domain/search/search-terms.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import type { Filter, FindQuery, ReachQuery, Snapshot } from '../../src/store/graph-store.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { facility, firm, INFO, stake, supply } from '../support/small-graph.js';
import { openNeo4j } from './testing/open-neo4j.js';

/** Random datasets in both stores, and the same random questions to each: every answer is equal, order included. */
let neo4j: Neo4jStore;
beforeAll(() => {
  neo4j = openNeo4j();
});
afterAll(() => neo4j.close());

const DAYS = ['2019-01-01', '2020-06-01', '2021-01-01', '2023-12-31'];
const WORDS = [
  'Nickel',
  'nickel',
  'Änderung',
  'anderung',
  'PT',
  'Ω',
  '镍',
  '\u{1F3ED}',
  'İzmir',
  'straße',
  'a%b',
  'O\'Neil "x"',
];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const arbitraryNode = (n: number): fc.Arbitrary<GraphNode> =>
  n % 3 === 0
    ? fc
        .record({
          name: text,
          aliases: fc.array(text, { maxLength: 2 }),
          process: maybe(text),
          type: maybe(fc.constantFrom('MINE' as const, 'SMELTER' as const)),
          latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0)),
        })
        .map((fields) => facility(`n${n}`, fields))
    : fc
        .record({ name: text, aliases: fc.array(text, { maxLength: 2 }), listed: maybe(fc.boolean()) })
        .map((fields) => firm(`n${n}`, fields));

const idOf = (n: number): string => `${n % 3 === 0 ? 'facility' : 'firm'}:n${n}`;
const SIZE = 14;

const arbitraryEdge = fc
  .record({
    from: fc.nat(SIZE - 1),
    to: fc.nat(SIZE - 1),
    kind: fc.constantFrom('STAKE' as const, 'SUPPLY' as const),
    first: maybe(fc.constantFrom(...DAYS)),
    last: maybe(fc.constantFrom(...DAYS)),
    status: fc.constantFrom('CURRENT' as const, 'PLANNED' as const),
  })
  .map(({ from, to, kind, first, last, status }) => (n: number): GraphEdge => {
    const fields = {
      id: `${kind.toLowerCase()}:e${n}`,
      status,
      ...(first === null ? {} : { validFrom: first }),
      ...(last === null ? {} : { validUntil: last }),
    };
    return kind === 'STAKE' ? stake(idOf(from), idOf(to), 10, fields) : supply(idOf(from), idOf(to), fields);
  });

const arbitraryGraph = fc.record({
  nodes: fc.tuple(...Array.from({ length: SIZE }, (_, n) => arbitraryNode(n))),
  edges: fc.array(arbitraryEdge, { maxLength: 40 }).map((makers) => makers.map((make, n) => make(n))),
});

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    property: fc.constantFrom('name', 'aliases'),
    is: fc.constantFrom('eq', 'contains', 'startsWith', 'has'),
    value: fc.oneof(fc.constantFrom(...WORDS), text, fc.constantFrom('n', 'N', 'ick', 'ä', '%')),
  }) as fc.Arbitrary<Filter>,
  fc.record({
    property: fc.constantFrom('name', 'aliases', 'id'),
    is: fc.constantFrom('in', 'hasAny'),
    value: fc.array(text),
  }) as fc.Arbitrary<Filter>,
  fc.record({
    property: fc.constantFrom('name', 'aliases', 'source'),
    is: fc.constant('null'),
  }) as fc.Arbitrary<Filter>,
  fc.record({
    property: fc.constant('name'),
    is: fc.constantFrom('gt', 'gte', 'lt', 'lte'),
    value: text,
  }) as fc.Arbitrary<Filter>,
);
const arbitraryFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ not: tie('filter') }),
  ),
})).filter;

const follow = fc.record({
  kind: fc.constantFrom('STAKE' as const, 'SUPPLY' as const),
  direction: fc.constantFrom('in' as const, 'out' as const),
});
const arbitraryReach: fc.Arbitrary<ReachQuery> = fc
  .record(
    {
      follow: fc.uniqueArray(follow, { minLength: 1, maxLength: 3, selector: (f) => JSON.stringify(f) }),
      asOf: fc.constantFrom(...DAYS),
      statuses: fc.constant(['CURRENT'] as const),
      stopAt: fc.constantFrom<NodeKind[]>(['Facility'], ['Firm']),
      depth: fc.integer({ min: 0, max: 6 }),
      maxNodes: fc.integer({ min: 1, max: 20 }),
      maxEdges: fc.integer({ min: 0, max: 50 }),
    },
    { requiredKeys: ['follow', 'depth', 'maxNodes', 'maxEdges'] },
  )
  .map((query) => query as ReachQuery);

/** Beginnings, typos, insides, words run together and apart, ids, signs that a query of an index could trip over. */
const typed = fc.constantFrom(
  ...[
    'n',
    'ni pt',
    'strass',
    'nikel',
    'nciekl',
    'ickel',
    'nickelpt',
    'pt ickle',
    'anderun',
    'aenderung',
    'izmit',
    'o neil',
  ],
  ...['firm:n1', 'facility:n3', 'n 1', '镍', 'Ω Ω', 'a%b', '"x"', '/x/ AND words:*', '+-!(){}[]^"~*?:\\', '', 'xyz'],
);

const arbitraryQuestions = fc.record({
  finds: fc.array(
    fc.record({
      kind: fc.constantFrom<NodeKind>('Firm', 'Facility'),
      filter: arbitraryFilter,
      property: fc.constantFrom('name', 'id', 'source', 'locator'),
      direction: fc.constantFrom('ASC' as const, 'DESC' as const),
      first: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  reaches: fc.array(fc.record({ roots: fc.array(fc.nat(SIZE).map(idOf), { maxLength: 3 }), query: arbitraryReach }), {
    minLength: 4,
    maxLength: 4,
  }),
  pages: fc.array(fc.record({ follow, first: fc.integer({ min: 1, max: 3 }), asOf: fc.constantFrom(...DAYS) }), {
    minLength: 2,
    maxLength: 2,
  }),
  searches: fc.array(fc.oneof(text, typed), { minLength: 4, maxLength: 4 }),
});

async function answers(
  snapshot: Snapshot,
  questions: typeof arbitraryQuestions extends fc.Arbitrary<infer Q> ? Q : never,
) {
  const ids = Array.from({ length: SIZE + 1 }, (_, n) => idOf(n));
  const found: unknown[] = [await snapshot.nodes([...ids, ids[0]!])];
  for (const { kind, filter, property, direction, first } of questions.finds) {
    found.push(await snapshot.count(kind, filter));
    let after: FindQuery['after'] = null;
    for (let page = 0; page < 20; page += 1) {
      const query: FindQuery = { filter, order: { property, direction }, first, after };
      const { items, hasNext }: { items: readonly GraphNode[]; hasNext: boolean } = await snapshot.find(kind, query);
      found.push(items, hasNext);
      const last = items.at(-1);
      if (!hasNext || last === undefined) break;
      after = { value: (last as unknown as Record<string, string | null>)[property] ?? null, id: last.id };
    }
  }
  for (const { roots, query } of questions.reaches) found.push(await snapshot.reach(roots, query));
  for (const {
    follow: { kind, direction },
    first,
    asOf,
  } of questions.pages) {
    found.push(await snapshot.edges(ids, { kind, direction, asOf }));
    found.push(await snapshot.edgePages(ids, { kind, direction, asOf, first, after: null }));
    found.push(await snapshot.edgePages(ids, { kind, direction, first, after: `${kind.toLowerCase()}:e2` }));
  }
  for (const search of questions.searches) {
    found.push(await snapshot.searchCandidates(search, [], 5));
    found.push(await snapshot.searchCandidates(search, ['Firm'], 100));
    const others = SEARCHED_KINDS.filter((kind) => kind !== 'Firm');
    found.push(await snapshot.searchCandidates(search, others, 100));
  }
  found.push(await snapshot.countEdges('STAKE'));
  return found;
}

it('both stores answer alike', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryGraph, arbitraryQuestions, async (graph, questions) => {
      const memory = new MemoryStore();
      for (const store of [memory, neo4j]) await loadGraph(store, { info: INFO, ...graph });
      const expected = await answers(await memory.snapshot(), questions);
      const snapshot = await neo4j.snapshot();
      // Asked cold, and again of the cache.
      expect(await answers(snapshot, questions)).toEqual(expected);
      expect(await answers(await neo4j.snapshot(), questions)).toEqual(expected);
      expect(await snapshot.confirm()).toBe(true);
    }),
    { numRuns: process.env['LODEGRAPH_RUNS'] === undefined ? 10 : 300 },
  );
});
