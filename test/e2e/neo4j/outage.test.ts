import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { root, run, start } from '../testing/program.js';
import { errorOf, type TestServer } from '../testing/server.js';
import { serveNeo4j } from './testing/database.js';

/** A server of its own, so that it can be stopped: of the same release and kind as the one that the tests run on. */
const PASSWORD = 'a password for tests';
let uri: string;
let port: string;

function neo4j(...args: string[]): void {
  const all = ['scripts/neo4j.mjs', ...args, '--port', port];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${all.join(' ')}\n${stdout}${stderr}`);
}
const startNeo4j = (): void => neo4j('start', '--auth', `neo4j/${PASSWORD}`);
const env = (): NodeJS.ProcessEnv => ({ NEO4J_URI: uri, NEO4J_PASSWORD: PASSWORD });

beforeAll(async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  port = String((free.address() as AddressInfo).port);
  await new Promise((resolve) => free.close(resolve));
  uri = `bolt://127.0.0.1:${port}`;
}, 30_000);
afterAll(() => neo4j('stop'), 60_000);

const QUESTION = { query: '{ firms(first: 3) { nodes { id } } dataset { title } }' };
const statusOf = async (server: TestServer, path: string): Promise<number> => (await server.fetch(path)).status;

/** How long until a request is answered again, in ms. */
async function untilAnswered(server: TestServer): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < 30_000) {
    const response = await server.ask(QUESTION);
    if (response.status === 200) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no answer for 30 s');
}

test('a database that is away, empty, there, away and there again', async () => {
  const server = await serveNeo4j({ ...env(), LOG_LEVEL: 'info' });
  // Away: it listens, says that it waits, and refuses.
  expect(server.running.log.map(({ msg }) => msg)).toContain('waiting for the store');
  expect([await statusOf(server, '/livez'), await statusOf(server, '/readyz')]).toEqual([200, 503]);

  startNeo4j();
  // Empty: it says what to do.
  const { reason } = await server.running.logged(
    ({ msg, reason }) => msg === 'waiting for the store' && String(reason).includes('load'),
  );
  expect(reason).toContain('lodegraph load');
  expect((await run(['load'], { env: env() })).code).toBe(0);
  await server.running.logged(({ msg }) => msg === 'dataset loaded');
  const whole = await (await server.ask(QUESTION)).text();
  expect(whole).toContain('"id"');

  // Away while serving, under questions from many sides: each is refused at once or after a short wait, none is wrong.
  neo4j('stop');
  const refusals = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const asked = performance.now();
      const response = await server.ask(QUESTION);
      return {
        status: response.status,
        code: (await errorOf(response)).extensions['code'],
        ms: performance.now() - asked,
      };
    }),
  );
  for (const { status, code, ms } of refusals) {
    expect([status, code]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect(ms).toBeLessThan(6_000);
  }
  expect([await statusOf(server, '/livez'), await statusOf(server, '/readyz')]).toEqual([200, 503]);

  // Back: answered again without a restart.
  startNeo4j();
  expect(await untilAnswered(server)).toBeLessThan(5_000);
  expect(await (await server.ask(QUESTION)).text()).toBe(whole);
  expect(await statusOf(server, '/readyz')).toBe(200);
  await server.stop();
}, 240_000);

test('a wrong password ends the start, and names the variables but not the password', async () => {
  const { code, stderr, stdout } = await run(['serve'], {
    env: { ...env(), NEO4J_PASSWORD: 'wrong', STORE: 'neo4j', PORT: '0' },
  });
  expect(code).toBe(1);
  expect(`${stderr}${stdout}`).toContain('check NEO4J_USER and NEO4J_PASSWORD');
  expect(`${stderr}${stdout}`).not.toContain('wrong');
});

test('a database that does not exist is named as what to check', async () => {
  const server = start(['generations'], { ...env(), NEO4J_DATABASE: 'nowhere' });
  const { code, stderr } = await server.finished;
  expect([code, stderr]).toEqual([1, expect.stringContaining('check NEO4J_DATABASE')]);
});
