import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CompiledExecution } from '../../src/server/graphql/compiled-execution.js';
import { apiOver, seededApi, type SeededApi } from '../support/seeded-api.js';

/** Compiled code answers to the letter what graphql-js answers: data, errors, their places and their order. */
const FOLDER = path.resolve('schema/operations');
const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

type Case = readonly [name: string, source: string, variables?: Record<string, unknown>];

const operations: Case[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .map((name) => [
    name,
    read(`${name}.graphql`),
    JSON.parse(read(`${name}.variables.json`)) as Record<string, unknown>,
  ]);

const others: Case[] = [
  ['a node there is not', '{ node(id: "firm:nobody") { id } }'],
  ['an id that is none', '{ ownership(of: "nonsense") { asset { id } } }'],
  [
    'two errors beside data',
    '{ a: ownership(of: "x") { asOf } dataset { title } b: firms(first: 201) { nodes { id } } }',
  ],
  [
    'an error below a list',
    '{ firms(first: 2) { nodes { id holdings(first: 500) { nodes { ... on Firm { id } } } } } }',
  ],
  [
    'aliases and fragments',
    'fragment F on Firm { id n: name } { a: firms(first: 2) { nodes { ...F } } b: firms(first: 1) { nodes { ...F ...F id } } }',
  ],
  [
    'types of an interface',
    '{ nodes(ids: ["firm:gem", "country:CN", "facility:kwinana", "x:y"]) { __typename id ... on Entity { name } ... on Facility { type country { name } } } }',
  ],
  [
    'skip and include',
    'query ($yes: Boolean!, $no: Boolean!) { dataset { title @skip(if: $yes) version @include(if: $no) date @include(if: $yes) } }',
    { yes: true, no: false },
  ],
  ['a variable left out', 'query ($first: Int) { firms(first: $first) { nodes { id } } }'],
  ['a variable that is null', 'query ($first: Int) { firms(first: $first) { nodes { id } } }', { first: null }],
  ['a default of the document', 'query ($first: Int = 2) { firms(first: $first) { totalCount nodes { id } } }'],
  ['a variable of another type', 'query ($first: Int) { firms(first: $first) { nodes { id } } }', { first: 'many' }],
  ['a variable that is missing', 'query ($id: ID!) { node(id: $id) { id } }'],
  ['two keys of one', 'query ($by: FirmKey!) { firm(by: $by) { id } }', { by: { id: 'firm:gem', lei: 'x' } }],
  ['one key of one', 'query ($by: FirmKey!) { firm(by: $by) { id } }', { by: { id: 'firm:gem' } }],
  [
    'a date that is none',
    'query ($d: Date) { ownership(of: "facility:kwinana", asOf: $d) { asOf } }',
    { d: '2026-02-31' },
  ],
  ['a date in the text that is none', '{ ownership(of: "facility:kwinana", asOf: "soon") { asOf } }'],
  ['a list where one is given', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: 'firm:gem' }],
  [
    'a filter in a variable',
    'query ($f: FirmFilter) { firms(filter: $f, first: 3) { nodes { id name } } }',
    { f: { name: { contains: 'nickel' } } },
  ],
  [
    'the second of two operations',
    'query A { dataset { title } } query B { dataset { version } }',
    { operationName: 'B' },
  ],
  [
    'introspection',
    '{ __schema { queryType { name fields { name args { name defaultValue } } } } __type(name: "Firm") { interfaces { name } } }',
  ],
  ['a condition on one of two places of a field', '{ dataset { title @skip(if: true) version ... { title } } }'],
  [
    'an error in every item of a list',
    '{ mineral(by: { id: "mineral:nickel" }) { products { nodes { conflicts(after: "x") { totalCount } } } } }',
  ],
  [
    'errors of which some have no place of their own',
    '{ b: country(by: { alpha2: "CN" }) { holdings(first: 300) { totalCount } } dataset { title } a: node(id: "country:CN") { ... on Country { facilities(first: 300) { totalCount } name } } }',
  ],
  ['its own name', '{ __typename dataset { __typename } }'],
  ['a cursor of another list', '{ firms(after: "nonsense") { nodes { id } } }'],
  ['an unknown field', '{ nothing }'],
];

let plain: SeededApi;
let compiled: SeededApi;
beforeAll(async () => {
  compiled = await seededApi();
  plain = await apiOver(compiled.store, { compile: false });
});

const answer = async (api: SeededApi, [, source, { operationName, ...variables } = {}]: Case): Promise<string> =>
  JSON.stringify(await api.ask(source, variables, operationName as string | undefined));

const LEFT = /null|another type|missing|two keys|introspection|date that is none|is given|condition on/;

it.each([...operations, ...others].map((each) => [each[0], each] as const))('%s', async (_, asked) => {
  const expected = await answer(plain, asked);
  const execute = jest.spyOn(CompiledExecution.prototype, 'execute');
  try {
    const answers = [await answer(compiled, asked), await answer(compiled, asked), await answer(compiled, asked)];
    expect(answers).toEqual([expected, expected, expected]);
    const ran = await Promise.all(execute.mock.results.map(async ({ value }) => (await value) !== null));
    // What came to be executed at all was compiled the second time, but for what is left to graphql-js on purpose.
    if (ran.length > 0 && !LEFT.test(asked[0])) expect(ran).toEqual([false, true, true]);
  } finally {
    execute.mockRestore();
  }
});

it('interfaces within interfaces are left to graphql-js, whose code does not grow with them', async () => {
  const nest = (depth: number): string =>
    depth === 0 ? 'id' : `id ... on Entity { observations(first: 1) { nodes { subject { ${nest(depth - 1)} } } } }`;
  const source = `{ node(id: "facility:kwinana") { ${nest(8)} } }`;
  const asked: Case = ['deep', source];
  const expected = await answer(plain, asked);
  const started = performance.now();
  for (let n = 0; n < 3; n += 1) expect(await answer(compiled, asked)).toBe(expected);
  expect(performance.now() - started).toBeLessThan(2_000);
});
