import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { breakingChanges } from './breaking-changes.js';
import { vagueDeprecations } from './deprecations.js';
import { lastRelease } from './releases.js';

const RELEASE = `
  type Query {
    plants(first: Int! = 20, stage: Stage, by: By): [Plant!]!
    works(limit: Int @deprecated): [Works!] @deprecated(reason: "Since 0.1.0: use \`Query.plants\`.")
  }
  type Plant { id: ID!, name: String, note: String @deprecated, stage: Stage! }
  type Works { code: String }
  interface Place { id: ID! }
  type Port implements Place { id: ID! }
  enum Stage { MINING, SMELTING, OTHER @deprecated }
  input By { id: ID, code: String @deprecated, exact: Boolean = false }
`;

const changed = (...changes: readonly [from: string, to: string][]): readonly string[] => {
  let after = RELEASE;
  for (const [from, to] of changes) {
    expect(after).toContain(from);
    after = after.replace(from, to);
  }
  return breakingChanges(RELEASE, buildSchema(after));
};
const WORKS = /works.*\n/.exec(RELEASE)![0];

test('a release does not break itself', () => {
  expect(changed()).toEqual([]);
});

test.each<[string, [string, string][]]>([
  ['a nullable argument more', [['stage: Stage,', 'stage: Stage, country: String,']]],
  [
    'a field, a type and a value more',
    [
      ['MINING', 'MINING, REFINING'],
      ['name: String', 'name: String, owner: Owner'],
      ['type Works', 'type Owner { id: ID! } type Works'],
    ],
  ],
  ['an argument that may be null now, its default being the server’s', [['first: Int! = 20', 'first: Int']]],
  ['an answer that is never null now', [['name: String,', 'name: String!,']]],
  ['a deprecated field gone', [['note: String @deprecated,', '']]],
  [
    'a deprecated field gone, and the type that it alone led to',
    [
      [WORKS, ''],
      ['type Works { code: String }', ''],
    ],
  ],
  ['a deprecated argument gone', [['(limit: Int @deprecated)', '']]],
  ['a deprecated value gone', [[', OTHER @deprecated', '']]],
  ['a deprecated field of an input gone', [['code: String @deprecated,', '']]],
])('%s is allowed', (_, changes) => {
  expect(changed(...changes)).toEqual([]);
});

test.each<[string, [string, string][], string]>([
  ['a field gone', [['name: String,', '']], 'Plant.name was removed.'],
  ['a value gone', [[', SMELTING', '']], 'SMELTING was removed from enum type Stage.'],
  ['an argument gone', [['stage: Stage,', '']], 'Query.plants arg stage was removed.'],
  ['a type gone', [['type Port implements Place { id: ID! }', '']], 'Port was removed.'],
  ['an answer that may be null', [['id: ID!', 'id: ID']], 'Plant.id changed type from ID! to ID.'],
  [
    'another type of a deprecated field',
    [['note: String', 'note: Int']],
    'Plant.note changed type from String to Int.',
  ],
  [
    'an argument that must be given',
    [['by: By)', 'by: By, on: Int!)']],
    'A required arg on on Query.plants was added.',
  ],
  [
    'an argument that has lost its default',
    [['first: Int! = 20', 'first: Int!']],
    'Query.plants(first:) has to be given now.',
  ],
  ['another default', [['= 20', '= 50']], 'Query.plants(first:) left out means 50, and meant 20.'],
  [
    'another default of an input',
    [['exact: Boolean = false', 'exact: Boolean = true']],
    'By.exact left out means true, and meant false.',
  ],
  [
    'an input that takes one field',
    [
      ['input By', 'input By @oneOf'],
      [' = false', ''],
    ],
    'By takes exactly one of its fields now.',
  ],
])('%s is refused', (_, changes, problem) => {
  expect(changed(...changes)).toEqual([problem]);
});

test('what was deprecated only after the release stays', () => {
  const after = RELEASE.replace('name: String,', '');
  expect(breakingChanges(RELEASE, buildSchema(after))).toEqual(['Plant.name was removed.']);
});

test('a deprecation says since when, and names what there is instead', () => {
  const schema = buildSchema(`type Query {
    a(x: Int @deprecated(reason: "Since 0.2.0: nothing replaces it, for it was never read.")): Int @deprecated(reason: "Since 0.2.0: use \`Query.b\`.")
    b: Int @deprecated(reason: "Since 0.2.0: use \`Query.nowhere\`.")
    c: Int @deprecated(reason: "Old.")
    d: Int
  }`);
  expect(vagueDeprecations(schema)).toEqual([
    'Query.b: `Query.nowhere` is not in the schema.',
    'Query.c: "Old." is not of the form "Since 1.2.3: use `Type.field`."',
  ]);
});

test('the last release is the highest version', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'lodegraph-'));
  for (const version of ['0.9.0', '0.10.0', '0.2.11'])
    writeFileSync(path.join(directory, `${version}.graphql`), version);
  writeFileSync(path.join(directory, 'notes.md'), '');
  expect(lastRelease(directory)).toEqual({ version: '0.10.0', text: '0.10.0' });
  expect(lastRelease(path.join(directory, 'none'))).toBeNull();
  rmSync(directory, { recursive: true });
});
