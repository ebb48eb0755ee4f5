import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from './sha256.js';
import { packagedDocuments, readTrustedDocuments } from './trusted-documents.js';

const folder = mkdtempSync(path.join(tmpdir(), 'lodegraph-documents-'));
function manifest(text: string): string {
  const file = path.join(folder, `${sha256(text)}.json`);
  writeFileSync(file, text);
  return file;
}

test('the operations of the package are known by name and by hash', () => {
  const documents = packagedDocuments();
  const text = documents.text('flagship');
  expect(text).toContain('dependencyChains');
  expect(documents.text(`sha256:${sha256(text)}`)).toBe(text);
  expect(documents.has(text)).toBe(true);
  expect(documents.has(`${text} `)).toBe(false);
});

test('a manifest gives texts by ids of its own', () => {
  const documents = readTrustedDocuments(manifest('{"page/1": "{ __typename }"}'));
  expect(documents.text('page/1')).toBe('{ __typename }');
  expect(() => documents.text('page/2')).toThrow('There is no trusted document "page/2"');
});

test.each([
  ['no JSON', '{'],
  ['no text', '{"a": 1}'],
  ['no GraphQL', '{"a": "{"}'],
])('a manifest with %s is refused with where it is', (_, text) => {
  const file = manifest(text);
  expect(() => readTrustedDocuments(file)).toThrow(`Cannot read trusted documents from ${file}`);
});

test('a place that is not there is refused', () => {
  expect(() => readTrustedDocuments('/no/such/place')).toThrow('ENOENT');
});
