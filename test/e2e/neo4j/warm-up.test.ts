import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../testing/program.js';
import type { TestServer } from '../testing/server.js';
import { load, serveNeo4j } from './testing/database.js';

const example = (file: string): string => readFileSync(path.join(root, 'schema/operations', file), 'utf8');

let server: TestServer;
beforeAll(() => load('seeds'), 120_000);
afterEach(async () => {
  await server.stop();
});

const statements = async (): Promise<number> => {
  const text = await (await server.fetch('/metrics')).text();
  return Number(/^lodegraph_store_statements_total (\d+)$/m.exec(text)![1]);
};

test('what is asked first was asked by the server itself before: the database has planned it', async () => {
  server = await serveNeo4j({ NEO4J_POINTER_MS: '0' });
  await server.running.logged((line) => line.msg === 'warmed up');
  const before = await statements();
  const variables: unknown = JSON.parse(example('flagship.variables.json'));
  const response = await server.ask({ query: example('flagship.graphql'), variables });
  expect(await response.json()).not.toHaveProperty('errors');
  // The pointer is looked at, and nothing else is left to read.
  expect((await statements()) - before).toBe(1);
});

test('a server that is stopped meanwhile stops as ever', async () => {
  server = await serveNeo4j();
  const { code, stderr } = await server.stop();
  expect([code, stderr]).toEqual([0, '']);
  expect(server.running.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
