import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { curlCommand } from './commands.js';
import { readExamples } from './examples.js';
import { homePage } from './home-page.js';

const evil = `</textarea><script>alert("it's")</script>`;
const example = { name: 'evil', question: evil, query: `# ${evil}\n{ a }`, variables: '{}' };
const page = { version: '1.0.0', origin: 'http://localhost:4000', dataset: null, examples: [example] };

test('nothing that is shown becomes markup', () => {
  expect(homePage(page)).not.toContain('<script>alert');
  expect(homePage(page)).toContain('&lt;/textarea&gt;');
});

test('without a store and without operations there is still a page with a query', () => {
  const html = homePage({ ...page, examples: [] });
  expect(html).toContain('The store does not answer');
  expect(html).toContain('__schema');
});

test('the curl command survives quotes in a query', () => {
  const query = '{ firms(name: "O\'Brien") { id } }';
  const command = curlCommand({ ...example, query, variables: '{"a": "it\'s"}' }, 'http://h');
  expect(command).toContain(`O'\\''Brien`);
  expect(command).toContain(`it'\\''s`);
  expect(command).not.toContain('\n{');
});

test('operations are read with their question and variables, the flagship first', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'lodegraph-'));
  writeFileSync(path.join(directory, 'a.graphql'), '# Who owns it?\n# More words\n# here.\nquery A { a }');
  writeFileSync(path.join(directory, 'flagship.graphql'), 'query F { f }');
  writeFileSync(path.join(directory, 'flagship.variables.json'), '{ "x": 1 }\n');
  expect(readExamples(directory)).toEqual([
    { name: 'flagship', question: 'flagship', query: 'query F { f }', variables: '{ "x": 1 }' },
    { name: 'a', question: 'Who owns it?', query: expect.stringContaining('query A'), variables: '{}' },
  ]);
  expect(readExamples(path.join(directory, 'none'))).toEqual([]);
  rmSync(directory, { recursive: true });
});
