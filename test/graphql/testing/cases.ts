import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Questions that are to be answered alike on every way to an answer: the example operations, and others that are odd. */
const FOLDER = path.resolve('schema/operations');
const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

export type Case = readonly [name: string, source: string, variables?: Record<string, unknown>];

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

export const CASES: readonly Case[] = [...operations, ...others];
