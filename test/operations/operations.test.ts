import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

/**
 * Every example in schema/operations answers as its result file says. After a change that is meant:
 * UPDATE_RESULTS=1 npm test -- test/operations, and read the diff.
 */
const FOLDER = path.resolve('schema/operations');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));
const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

it.each(names)('%s', async (name) => {
  const source = read(`${name}.graphql`);
  expect(source).toMatch(/^# \S/);
  const result = await api.ask(source, JSON.parse(read(`${name}.variables.json`)) as Record<string, unknown>);
  expect(result.errors).toBeUndefined();
  const file = `${name}.result.json`;
  if (process.env['UPDATE_RESULTS']) writeFileSync(path.join(FOLDER, file), `${JSON.stringify(result, null, 2)}\n`);
  expect(result).toEqual(JSON.parse(read(file)));
});

it('no result or variables file is left without its operation', () => {
  const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.graphql'));
  expect(files.filter((file) => !names.includes(file.replace(/\.(variables|result)\.json$/, '')))).toEqual([]);
});
