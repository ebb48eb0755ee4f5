import { readdirSync, readFileSync } from 'node:fs';
import {
  getIntrospectionQuery,
  isObjectType,
  parse,
  Kind,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { readServingConfig } from '../../src/config/config.js';
import { FIELD_WEIGHTS } from '../../src/server/limits/cost/field-weights.js';
import { KnownCosts } from '../../src/server/limits/cost/known-costs.js';
import { RequestGate } from '../../src/server/limits/request-gate.js';

const { protection } = readServingConfig();
let schema: GraphQLSchema;
let costs: KnownCosts;
beforeAll(async () => {
  schema = await createSchema();
  costs = new KnownCosts(schema);
});

function costOf(text: string, variables: Record<string, unknown> = {}, known = costs): number {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  return known.of(document, operation, variables);
}

test('every field with a weight is a field of the schema', () => {
  for (const name of Object.keys(FIELD_WEIGHTS)) {
    const [type, field] = name.split('.') as [string, string];
    const found = schema.getType(type);
    expect({ name, exists: isObjectType(found) && field in found.getFields() }).toEqual({ name, exists: true });
  }
});

/** Worked by hand: the weight of each field times how often it may be answered. */
test.each<[string, number, Record<string, unknown>?]>([
  // The look-up 1 and the firm 1.
  ['{ node(id: "firm:x") { id } }', 2],
  // The list 1, and 20 firms, which is the usual page.
  ['{ firms { nodes { id name } } }', 21],
  ['{ firms(first: 200) { nodes { id } } }', 201],
  // Read backwards, a page costs the same; both lengths together are refused by the resolver.
  ['{ firms(last: 5, before: "x") { nodes { id } } }', 6],
  ['query ($n: Int, $m: Int) { firms(first: $n, last: $m) { nodes { id } } }', 8, { n: null, m: 7 }],
  ['query ($n: Int, $m: Int) { firms(first: $n, last: $m) { nodes { id } } }', 21],
  ['{ facilities(last: 100) { nodes { owners(last: 3) { nodes { id } } } } }', 1 + 100 * (1 + 3)],
  // The connection's edges hold the nodes together and cost nothing themselves.
  ['{ firms(first: 10) { edges { cursor node { id } } } }', 11],
  // Counting is 10.
  ['{ firms(first: 0) { totalCount } }', 11],
  // A page longer than there may be is refused by its resolver.
  ['{ firms(first: 1000000) { nodes { id } } }', 201],
  ['query ($n: Int!) { firms(first: $n) { nodes { id } } }', 51, { n: 50 }],
  ['query ($n: Int! = 30) { firms(first: $n) { nodes { id } } }', 31],
  ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 1 + 3 * 1.05, { ids: ['a', 'b', 'c'] }],
  // 100 plants, each with its country and 20 owners.
  ['{ facilities(first: 100) { nodes { country { name } owners { nodes { id } } } } }', 1 + 100 * (1 + 1 + 20)],
  // Statistics read all there is for any page; each group has its keys and, of 50 lines, what they are of.
  ['{ stakeStatistics(groupBy: [OWNER], first: 10) { nodes { count } } }', 1_000 + 10],
  [
    '{ facilityStatistics(groupBy: [STAGE], first: 10) { nodes { keys { value } quantities { of { name } } } } }',
    1_000 + 10 * (1 + 5 + 50 * 2),
  ],
  // Each some and each none may look at the relationships of all there is of a kind, wherever it is written.
  ['{ facilities(filter: {owners: {some: {}}}) { nodes { id } } }', 100 + 21],
  [
    'query ($of: StakeFilter, $none: SupplyFilter = {}) { firms(first: 1, filter: {or: [{holdings: {some: $of, none: $of}}, {supplies: {none: $none}}]}) { nodes { id } } }',
    3 * 100 + 2,
    { of: { owner: { eq: 'some' } } },
  ],
  [
    'query ($all: [FirmFilter!]) { firms(first: 1, filter: {and: $all}) { nodes { id } } }',
    2 * 100 + 2,
    { all: [{ owners: { some: {}, none: {} } }, {}] },
  ],
  // Aliases and fragments add up.
  ['{ a: firms { ...F } b: firms { ...F ...F } } fragment F on FirmConnection { nodes { id } }', 21 + 41],
  // A thing of several types costs what the dearest of them would.
  [
    '{ nodes(ids: ["a"]) { ... on Firm { id } ... on Facility { country { id } owners(first: 3) { nodes { id } } } } }',
    1 + 1 + 1 + 3,
  ],
])('%s', (text, expected, variables = {}) => {
  expect(costOf(text, variables)).toBe(Math.ceil(expected));
});

test('things that a router names cost as those of nodes do', async () => {
  const subgraph = new KnownCosts(await createSchema({ federation: true }));
  const text = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Facility { country { id } } } }';
  expect(costOf(text, { of: [{}, {}, {}, {}] }, subgraph)).toBe(Math.ceil(1 + 4 * (1.05 + 1)));
});

test('a cost that is known depends on the lengths in the variables, and on nothing else', () => {
  const text =
    'query ($n: Int!, $name: String) { firms(first: $n, filter: { name: { contains: $name } }) { nodes { id } } }';
  const document = parse(text);
  const [operation] = document.definitions as OperationDefinitionNode[];
  const of = (variables: Record<string, unknown>): number => costs.of(document, operation!, variables);
  expect([of({ n: 5 }), of({ n: 50 }), of({ n: 5, name: 'x' }), of({ n: 50, name: 'y' })]).toEqual([6, 51, 6, 51]);
});

test('and on the conditions on relationships in them', () => {
  const text =
    'query ($filter: FirmFilter = {owners: {none: {}}}) { firms(first: 1, filter: $filter) { nodes { id } } }';
  const document = parse(text);
  const [operation] = document.definitions as OperationDefinitionNode[];
  const of = (variables: Record<string, unknown>): number => costs.of(document, operation!, variables);
  const two = { filter: { owners: { some: {}, none: {} } } };
  expect([of({}), of(two), of({ filter: { name: { eq: 'x' } } }), of({ filter: null }), of({}), of(two)]).toEqual([
    102, 202, 2, 2, 102, 202,
  ]);
});

test('the introspection of clients and every example may be asked by anyone; a bomb of introspection may not', () => {
  const gate = new RequestGate(protection.requests);
  const folder = 'schema/operations';
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
    const variables = JSON.parse(read(file.replace('.graphql', '.variables.json'))) as Record<string, unknown>;
    expect(() => gate.check(read(file), variables)).not.toThrow();
    expect(costOf(read(file), variables)).toBeLessThan(protection.costs.anonymous);
  }
  const introspection = getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, oneOf: true });
  expect(costOf(introspection)).toBeLessThan(protection.costs.anonymous / 2);
  const bomb = '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }';
  expect(costOf(bomb)).toBeGreaterThan(protection.costs.anonymous);
});

test('fragments that double at every step are costed at once', () => {
  const steps = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Firm { ...F${n + 1} ...F${n + 1} }`);
  const text = `{ firm(by: { id: "firm:x" }) { ...F0 } } ${steps.join(' ')} fragment F40 on Firm { country { id } }`;
  const started = performance.now();
  expect(costOf(text)).toBeGreaterThan(2 ** 40);
  expect(performance.now() - started).toBeLessThan(1_000);
});
