import { readdirSync, readFileSync } from 'node:fs';
import { parse, type OperationDefinitionNode } from 'graphql';
import type { Driver, Plan } from 'neo4j-driver';
import { seedGraph, apiOver, type SeededApi } from '../support/seeded-api.js';
import type { Filter, FindQuery, Snapshot } from '../../src/store/graph-store.js';
import type { Condition, Counted, CountedFacilities } from '../../src/store/tally-query.js';
import type { NodeKind } from '../../src/domain/graph/node.js';
import { orderedProperties } from '../../src/store/neo4j/schema/schema-statements.js';
import { NODE_KIND_NAMES } from '../../src/store/neo4j/layout/shapes.js';
import { edge, facility, INFO } from '../support/small-graph.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { openDriver } from './testing/open-neo4j.js';
import { operators, readsLockFirst, withoutLook } from './testing/plans.js';
import { seededNeo4j } from './testing/seeded-neo4j.js';

/** What the store sends to the database: how much, whatever the size of a page, and how the planner answers it. */
const sent: { text: string; parameters: Readonly<Record<string, unknown>> }[] = [];
let store: Neo4jStore;
let api: SeededApi;
let driver: Driver;
beforeAll(async () => {
  driver = openDriver();
  store = await seededNeo4j(await seedGraph(), {
    onStatement: (text, parameters) => void sent.push({ text, parameters }),
  });
  api = await apiOver(store);
  await store.snapshot();
});
afterAll(() => driver.close());

/** Statements of one request that finds nothing in the cache. */
async function statementsOf(source: string, variables: Record<string, unknown> = {}): Promise<number> {
  store.clearCache();
  const before = sent.length;
  const { errors } = await api.ask(source, variables);
  expect(errors).toBeUndefined();
  return sent.length - before;
}

const FOLDER = 'schema/operations';
const operations = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));
const readJson = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.variables.json`, 'utf8')) as Record<string, unknown>;

describe('round trips', () => {
  const nested = (first: number): string =>
    `{ facilities(first: ${first}) { nodes { status country { name } owners { edges { stake { claims { source { title } } } node { country { name } } } } supplies { nodes { id } } } } }`;

  it('a nested read costs as much for a page of 200 as for one of 10', async () => {
    const few = await statementsOf(nested(10));
    expect(await statementsOf(nested(200))).toBeLessThanOrEqual(few);
    expect(few).toBeLessThanOrEqual(9);
    // Read from their ends, lists within lists come along all the same.
    expect(await statementsOf(nested(10).replaceAll('owners', 'owners(last: 5)'))).toBeLessThanOrEqual(few);
  });

  it('what a document reads next comes with the page, or the node, that it begins with', async () => {
    const owners = (below: string): string =>
      `owners { edges { stake { share { text } } node { id name country { name } ... on Firm { ${below} } } } }`;
    const three = owners(owners(owners('id')));
    const within = `{ nodes { id name country { name } status ${three} operators { nodes { id } } } }`;
    expect(await statementsOf(`{ facilities(first: 100) ${within} }`)).toBe(1);
    expect(await statementsOf(`{ facility(by: {id: "facility:qmb-hpal"}) { country { name } ${three} } }`)).toBe(1);
    for (const by of ['{ticker: "TYO-5713"}', '{identifier: {scheme: "ticker", id: "idx-antm"}}']) {
      expect(
        await statementsOf(`{ firm(by: ${by}) { name country { name } ${three} holdings { nodes { id } } } }`),
      ).toBe(1);
    }
    expect(await statementsOf('{ country(by: {alpha2: "ID"}) { facilities { nodes { name } } } }')).toBe(1);
    expect(
      await statementsOf(`{ nodes(ids: ["firm:gem", "facility:kwinana"]) { id ... on Facility { ${three} } } }`),
    ).toBe(1);
  });

  it('a list by the relationships of its things is one statement, with what it reads below', async () => {
    const list = (filter: string): string =>
      `{ facilities(filter: {${filter}}) { nodes { id name owners { edges { stake { share { text } } node { id name country { name } } } } } } }`;
    const owners =
      'owners: {some: {ownerCountry: {eq: "country:CN"}, directness: {eq: DIRECT}}, none: {share: {below: 10}}}';
    expect(await statementsOf(list(`country: {eq: "country:ID"}, ${owners}`))).toBe(1);
    expect(await statementsOf(list(`${owners}, receives: {none: {}}`))).toBe(1);
    expect(await statementsOf(list('owners: {some: {owner: {eq: "firm:nickel-industries"}}}'))).toBe(1);
  });

  it('a search is one statement, once the vocabulary of the generation is known', async () => {
    const search = (text: string): string => `{ search(text: "${text}") { node { id } } }`;
    await statementsOf(search('nickel'));
    expect(await statementsOf(search('huayue'))).toBe(1);
  });

  it('ownership of one asset, and of all there are', async () => {
    const one = '{ ownership(of: "facility:huayue-hpal") { owners { party { id } } } }';
    expect(await statementsOf(one)).toBeLessThanOrEqual(4);
    expect(await statementsOf(readFileSync(`${FOLDER}/ownership.graphql`, 'utf8'), readJson('ownership'))).toBe(1);
    // Less than the driver sends in one piece, which is 1,400 bytes.
    const [read] = withoutLook(sent.at(-1)!);
    expect(read!.text.length + JSON.stringify(read!.parameters).length).toBeLessThan(1_350);
    const { nodes } = await seedGraph();
    const of = nodes.filter(({ kind }) => kind === 'Facility' || kind === 'Firm').map(({ id }) => id);
    expect(of.length).toBeGreaterThan(300);
    const many =
      'query ($of: [ID!]!, $rule: ID!) { verdicts(of: $of, country: "country:CN", rule: $rule) { asset { id } value } }';
    for (const rule of ['AGGREGATE_50', 'BENEFICIAL_25', 'FEOC_25', 'MAJORITY_CONTROL']) {
      expect(await statementsOf(many, { of, rule })).toBeLessThanOrEqual(6);
    }
  });

  it('each example operation, and next to nothing once it is known', async () => {
    const counts: Record<string, number> = {};
    // Walks go out in rounds, a handful of statements each, whatever they meet; other questions have no rounds.
    const walks = /^\s*(\w+: )?(paths|upstream|downstream|chokepoints|disruption|dependency)\(/m;
    for (const name of operations) {
      const source = readFileSync(`${FOLDER}/${name}.graphql`, 'utf8');
      const { selectionSet } = parse(source).definitions[0] as OperationDefinitionNode;
      counts[name] = (await statementsOf(source, readJson(name))) / selectionSet.selections.length;
      expect([name, counts[name] <= (walks.test(source) ? 40 : 25)]).toEqual([name, true]);
      const before = sent.length;
      await api.ask(source, readJson(name));
      // What is warm asks for the pointer alone.
      expect(sent.length - before).toBeLessThanOrEqual(1);
    }
    if (process.env['SHOW_CALLS']) console.log(counts);
  });
});

describe('plans', () => {
  /** Everything the store can ask, in each form that its text can take. */
  async function askEverything(): Promise<void> {
    store.clearCache();
    const snapshot = await store.snapshot();
    const page = { first: 3, after: null };
    const last = { last: 3, before: null };
    const followed = { asOf: '2026-01-01', statuses: ['CURRENT' as const] };
    for (const name of operations) await api.ask(readFileSync(`${FOLDER}/${name}.graphql`, 'utf8'), readJson(name));
    for (const kind of NODE_KIND_NAMES) {
      for (const property of ['id', ...orderedProperties(kind)]) {
        for (const direction of ['ASC', 'DESC'] as const) {
          const order = { property, direction };
          const place = { value: 'm', id: 'x:m' };
          await snapshot.find(kind, { order, ...page });
          await snapshot.find(kind, { order, first: 3, after: place });
          await snapshot.find(kind, {
            order,
            ...(direction === 'ASC' ? last : { last: 3, before: place, after: place }),
          });
        }
      }
    }
    const filters: Filter[] = [
      { property: 'name', is: 'eq', value: 'a' },
      { property: 'country', is: 'in', value: ['country:ID'] },
      { property: 'name', is: 'contains', value: 'a' },
      { property: 'name', is: 'startsWith', value: 'a' },
      { property: 'aliases', is: 'has', value: 'a' },
      { property: 'stage', is: 'null' },
      { not: { property: 'type', is: 'eq', value: 'MINE' } },
      { any: [{ property: 'type', is: 'eq', value: 'MINE' }, { all: [] }] },
      { any: [] },
      { not: { all: [] } },
      { property: 'latitude', is: 'gte', value: 1 },
      { property: 'name', is: 'endsWith', value: 'a' },
    ];
    for (const filter of filters) {
      for (const property of ['name', 'id', 'process']) {
        const order = { property, direction: 'ASC' } as const;
        const query: FindQuery = { filter, order, ...page };
        await snapshot.find('Facility', query);
        await snapshot.find('Facility', { ...query, after: { value: 'm', id: 'facility:m' } });
        await snapshot.find('Facility', { filter, order, last: 3, before: { value: null, id: 'facility:m' } });
      }
      await snapshot.count('Facility', filter);
    }
    for (const is of ['has', 'startsWith'] as const) {
      const filter: Filter = { property: 'identifiers', is, value: 'LEI:x' };
      await snapshot.find('Firm', { filter, order: { property: 'id', direction: 'ASC' }, ...page });
      await snapshot.count('Firm', filter);
    }
    for (const filter of [...edgeFilters('STAKE', 'in'), ...edgeFilters('SUPPLY', 'out')]) {
      const query: FindQuery = { filter, order: { property: 'name', direction: 'ASC' }, ...page };
      await snapshot.find('Facility', query);
      await snapshot.find('Facility', { ...query, after: { value: 'm', id: 'facility:m' } });
      await snapshot.find('Facility', {
        filter,
        order: query.order,
        last: 3,
        before: { value: null, id: 'facility:m' },
      });
      await snapshot.count('Facility', filter);
    }
    for (const direction of ['in', 'out'] as const) {
      const stakes = { kind: 'STAKE', direction } as const;
      await snapshot.edges(['firm:gem'], stakes);
      await snapshot.edgePages(['firm:gem'], { ...stakes, ...page });
      await snapshot.edgePages(['firm:gem'], { ...stakes, ...followed, first: 3, after: 'stake:a' });
      await snapshot.edgePages(['firm:gem'], { ...stakes, ...followed, last: 3, before: 'stake:z', after: 'stake:a' });
      await snapshot.edgePages(['firm:gem'], { ...stakes, ...last });
      const follow = [stakes, { kind: 'SUPPLY', direction } as const];
      const limits = { depth: 50, maxNodes: 10, maxEdges: 10 };
      const stopAt: NodeKind[] = ['Country', 'Firm'];
      await snapshot.reach(['firm:gem'], { follow, ...limits });
      await snapshot.reach(['firm:gem'], { follow, ...limits, ...followed, stopAt });
    }
    await snapshot.searchCandidates('nickel smelter', ['Facility'], 10);
    await tallyEverything(snapshot);
    await listWithMerged();
    await store.rollBack();
    await store.generations();
    await store.health();
  }

  /** Where something is merged, lists leave it out: in no order by sorting what they begin with. */
  async function listWithMerged(): Promise<void> {
    const nodes = [facility('old'), facility('new')];
    await loadGraph(store, { info: INFO, nodes, edges: [edge('SAME_AS', 'facility:old', 'facility:new')] });
    const snapshot = await store.snapshot();
    for (const property of ['id', ...orderedProperties('Facility')]) {
      const order = { property, direction: 'ASC' } as const;
      await snapshot.find('Facility', { order, first: 3, after: null });
      await snapshot.find('Facility', { order, last: 3, before: { value: 'm', id: 'facility:m' } });
    }
    await snapshot.count('Facility');
    await snapshot.count('Facility', { property: 'country', is: 'eq', value: 'country:ID' });
  }

  /** Conditions on edges in each form: beside an index, from named ends, negated, and all that is asked of an edge. */
  function edgeFilters(kind: 'STAKE' | 'SUPPLY', direction: 'in' | 'out'): Filter[] {
    const named: Filter = { property: 'name', is: 'in', value: ['a'] };
    const [near, far] = direction === 'in' ? (['to', 'from'] as const) : (['from', 'to'] as const);
    const some = (...where: Condition[]): Filter => ({
      some: { kind, direction, asOf: '2026-01-01', statuses: ['CURRENT'], where },
    });
    const country = (at: 'from' | 'to'): Condition => ({ term: { at, derived: 'COUNTRY' }, in: ['country:CN'] });
    const ends: Condition = { term: { at: far, property: 'id' }, in: ['firm:gem', 'country:CN'] };
    const share: Condition = { term: { at: 'self', property: 'share', part: 'LEAST' }, from: 25_000_000 };
    const until: Condition = { term: { at: 'self', property: 'validUntil' }, below: '2030-01-01' };
    return [
      some(),
      { not: some(country(far)) },
      { all: [named, some(country(far), share)] },
      { any: [named, some({ not: country(far) }, until), { not: some(ends) }] },
      { all: [some({ any: [country(near), country(far), ends] }), some({ all: [ends, until] }, country(far))] },
    ];
  }

  async function tallyEverything(snapshot: Snapshot): Promise<void> {
    const plants: CountedFacilities[] = [
      { kind: 'Facility' },
      { kind: 'Facility', makes: ['mineral:nickel'] },
      { kind: 'Facility', filter: { property: 'country', is: 'eq', value: 'country:ID' } },
      ...edgeFilters('STAKE', 'in')
        .slice(-2)
        .map((filter): CountedFacilities => ({ kind: 'Facility', filter })),
    ];
    const series = [{ at: 'self', property: 'unit' }] as const;
    const counted: Counted[] = [
      ...plants,
      ...plants.map((of): Counted => ({ kind: 'Number', property: 'CAPACITY', of, series })),
      { kind: 'Observation', series },
      { kind: 'Observation', series, filter: { property: 'property', is: 'eq', value: 'PRODUCTION' } },
      { kind: 'Observation', series, filter: { property: 'subject', is: 'eq', value: 'country:ID' } },
    ];
    const asked = { asOf: '2026-01-01', most: 100 };
    for (const what of counted) {
      const at = what.kind === 'Facility' ? ('self' as const) : ('subject' as const);
      for (const derived of ['COUNTRY', 'STATUS'] as const) {
        await snapshot.tally({
          counted: what,
          by: [
            { at, derived },
            { at, hasNumber: 'CAPACITY' },
          ],
          ...asked,
        });
      }
      await snapshot.tally({ counted: what, by: [{ at: 'self', property: 'id', part: 'KIND' }], ...asked });
    }
    const end = (at: 'from' | 'to') => [{ at, property: 'id' } as const, { at, derived: 'COUNTRY' } as const];
    const conditions: Condition[][] = [
      [],
      [{ term: { at: 'self', property: 'status' }, missing: false }],
      ...[...end('from'), ...end('to')].map((term): Condition[] => [{ term, in: ['country:ID'] }]),
      [{ not: { any: [...end('from'), ...end('to')].map((term): Condition => ({ term, in: ['country:ID'] })) } }],
      [{ term: { at: 'self', property: 'share', part: 'MOST' }, below: 25_000_000 }],
    ];
    for (const kind of ['STAKE', 'SUPPLY'] as const) {
      for (const where of conditions) {
        const edges: Counted = { kind, statuses: ['CURRENT'], where };
        for (const by of [end('from'), end('to')]) await snapshot.tally({ counted: edges, by, ...asked });
      }
    }
  }

  // A small rewording loses an index or the pruning, and an answer of milliseconds takes minutes.
  it('every statement begins at an index, and no path is followed twice', async () => {
    sent.length = 0;
    await askEverything();
    const texts = new Map(sent.map((statement) => [statement.text, statement]));
    const own = [...texts.values()].filter(
      ({ text }) => !/^(SHOW|CREATE CONSTRAINT|CREATE (FULLTEXT |TEXT )?INDEX|CALL db\.await)/.test(text),
    );
    own.push(own.flatMap(withoutLook)[0]!); // What stands before and after UNION ALL is planned apart.
    expect(own.length).toBeGreaterThan(150);
    const bad: string[] = [];
    for (const { text, parameters } of own) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, { ...parameters });
      const names = operators(summary.plan as Plan);
      // A text index is searched for a piece of a text: that is what it is for.
      const isTextSearch = (name: string): boolean =>
        name === 'NodeIndexContainsScan' && / USING TEXT INDEX /.test(text);
      const scans = names.filter((name) => /Scan$/.test(name) && !isTextSearch(name));
      const walks = names.filter((name) => name.startsWith('VarLengthExpand'));
      const pruned = walks.every((name) => name.startsWith('VarLengthExpand(Pruning,BFS'));
      if (!pruned || text.includes('*0..') !== walks.length > 0) bad.push(`${walks.join(', ') || 'no walk'}: ${text}`);
      // A page comes out of the index in its order: only within equal values is anything sorted.
      const isWholeList = text.includes('ORDER BY n.gen, ') && !text.includes('$f0');
      if (isWholeList && names.includes('Top')) bad.push(`sorts the whole list: ${text}`);
      // What looks beyond an end of an edge stands once for each end, or planning takes longer than answering.
      const looks = (text.match(/HEADQUARTERED_IN\|REGISTERED_IN/g) ?? []).length;
      if (looks > 2 * Math.max(1, text.split('EXISTS {').length - 1)) bad.push(`looks ${looks} times: ${text}`);
      if (text.includes('AS importing') && !readsLockFirst(summary.plan as Plan)) bad.push(`pointer first: ${text}`);
      // The list of generations is a handful of nodes, and is meant whole.
      if (scans.length > 0 && !/MATCH \(g:LodegraphGeneration\)\n/.test(text)) bad.push(`${scans.join(', ')}: ${text}`);
    }
    expect(bad).toEqual([]);
  });
});
