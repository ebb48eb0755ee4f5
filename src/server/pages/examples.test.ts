import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readExamples } from './examples.js';

test('operations are read with their question and variables, the flagship first', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'lodegraph-'));
  writeFileSync(path.join(directory, 'a.graphql'), '# Who owns it?\n# More words\n# here.\nquery A { a }');
  writeFileSync(path.join(directory, 'flagship.graphql'), 'query F { f }');
  writeFileSync(path.join(directory, 'flagship.variables.json'), '{ "x": 1 }\n');
  expect(readExamples(directory)).toEqual([
    { name: 'flagship', question: 'flagship', query: 'query F { f }', compact: 'query F{f}', variables: '{ "x": 1 }' },
    {
      name: 'a',
      question: 'Who owns it?',
      query: expect.stringContaining('query A'),
      compact: 'query A{a}',
      variables: '{}',
    },
  ]);
  expect(readExamples(path.join(directory, 'none'))).toEqual([]);
  rmSync(directory, { recursive: true });
});

test('an operation that does not parse is shown as it is', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'lodegraph-'));
  writeFileSync(path.join(directory, 'broken.graphql'), 'query { a(b: "x');
  expect(readExamples(directory)).toMatchObject([{ compact: 'query { a(b: "x' }]);
  rmSync(directory, { recursive: true });
});
