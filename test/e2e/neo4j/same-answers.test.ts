import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../testing/program.js';
import { TestServer } from '../testing/server.js';
import { load, serveNeo4j } from './testing/database.js';

const folder = path.join(root, 'schema/operations');
const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

let memory: TestServer;
let neo4j: TestServer;
beforeAll(async () => {
  await load('seeds');
  [memory, neo4j] = await Promise.all([TestServer.start(), serveNeo4j()]);
}, 120_000);
afterAll(() => Promise.all([memory.stop(), neo4j.stop()]));

test.each(operations)('%s: the same bytes from both stores over HTTP', async (name) => {
  const query = readFileSync(path.join(folder, `${name}.graphql`), 'utf8');
  const variables: unknown = JSON.parse(readFileSync(path.join(folder, `${name}.variables.json`), 'utf8'));
  const [embedded, stored] = await Promise.all(
    [memory, neo4j].map(async (server) => {
      const response = await server.ask({ query, variables });
      return { status: response.status, body: await response.text() };
    }),
  );
  expect(stored).toEqual(embedded);
  expect(stored!.status).toBe(200);
});

test('says which store it answers from', async () => {
  const ready = await neo4j.fetch('/readyz');
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', store: 'neo4j' }]);
});

test('counts statements and what the cache spares', async () => {
  const looking = await serveNeo4j({ NEO4J_POINTER_MS: '0' });
  // What it asks by itself at first is not to be counted.
  await looking.running.logged((line) => line.msg === 'warmed up');
  const figures = async (): Promise<(name: string) => number> => {
    const text = await (await looking.fetch('/metrics')).text();
    return (name) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  };
  const question = { query: '{ firm(by: { id: "firm:gem" }) { name owners { nodes { ... on Entity { name } } } } }' };
  await looking.ask(question);
  const before = await figures();
  await looking.ask(question);
  const after = await figures();
  await looking.stop();
  // The second time only the pointer is looked at.
  expect(after('lodegraph_store_statements_total') - before('lodegraph_store_statements_total')).toBe(1);
  expect(after('lodegraph_cache_hits_total')).toBeGreaterThan(before('lodegraph_cache_hits_total'));
  expect(after('lodegraph_cache_items')).toBeGreaterThan(0);
  expect(after('lodegraph_generation')).toBeGreaterThan(0);
});
