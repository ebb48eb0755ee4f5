import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { datasetDirectory } from './testing/dataset.js';
import { run } from './testing/program.js';
import { hasRedis, TestRedis } from './testing/redis.js';
import { errorOf, TestServer } from './testing/server.js';

if (!hasRedis)
  console.warn('NOT RUN: the tests on Redis, for there is no redis-server. Debian: apt-get install redis-server');

/** Costs 201. */
const PAGE = { query: '{ firms(first: 200) { nodes { id } } }' };
const RATE = { LODEGRAPH_RATE: '1000' };

(hasRedis ? describe : describe.skip)('two processes on one Redis', () => {
  let redis: TestRedis;
  let servers: readonly TestServer[];
  beforeAll(async () => {
    redis = await TestRedis.start();
    const env = { ...RATE, REDIS_URL: redis.url };
    servers = [await TestServer.start(env), await TestServer.start(env)];
    // Connected a moment after they listen.
    await wait(500);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await redis.stop();
  });

  test('a document that one was told is known to the other', async () => {
    const query = '{ dataset { title licence } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    expect((await errorOf(await servers[1]!.ask({ extensions }))).extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await servers[0]!.ask({ query, extensions })).status).toBe(200);
    await wait(100);
    expect(await (await servers[1]!.ask({ extensions })).json()).toHaveProperty('data.dataset.title');
  });

  test('what is spent at one is spent at the other', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await servers[n % 2]!.ask(PAGE)).status);
    // A thousand holds four pages, and may fill again by a fifth of one meanwhile.
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(5);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });

  test('while Redis is away each counts for itself, and together again when it is back', async () => {
    await redis.stop();
    await wait(200);
    const away = await servers[0]!.ask({ query: '{ __typename }' });
    expect([away.status, away.headers.get('ratelimit-limit')]).toEqual([200, '1000']);
    await servers[0]!.running.logged(({ msg }) => msg.startsWith('Redis does not answer'));
    await redis.startAgain();
    await servers[0]!.running.logged(({ msg }) => msg === 'Redis answers again');
    expect((await servers[0]!.ask({ query: '{ __typename }' })).status).toBe(200);
    expect(servers[0]!.running.log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test('a Redis that hangs keeps one request in a second waiting, and no other', async () => {
    redis.hang();
    const started = performance.now();
    let waited = 0;
    for (let n = 0; n < 20; n += 1) {
      const asked = performance.now();
      expect((await servers[1]!.ask({ query: '{ __typename }' })).status).toBe(200);
      if (performance.now() - asked > 240) waited += 1;
    }
    expect(waited).toBeGreaterThan(0);
    expect(waited).toBeLessThanOrEqual(2 + (performance.now() - started) / 1_000);
    redis.goOn();
    await servers[1]!.running.logged(({ msg }) => msg === 'Redis answers again');
  });
});

test('a Redis that was never there keeps nobody from asking', async () => {
  const server = await TestServer.start({ ...RATE, REDIS_URL: 'redis://:hunter2@127.0.0.1:1' });
  expect((await server.ask({ query: '{ __typename }' })).status).toBe(200);
  await server.running.logged(({ msg }) => msg.startsWith('Redis does not answer'));
  expect(server.running.stdout).not.toContain('hunter2');
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
});

test('a start that fails ends, though Redis is still being looked for', async () => {
  const env = { REDIS_URL: 'redis://127.0.0.1:1', HOST: '192.0.2.1', PORT: '0', DATASET_DIR: await datasetDirectory() };
  const { code, stderr } = await run(['serve'], { env });
  expect([code, stderr]).toEqual([1, expect.stringContaining('HOST is "192.0.2.1"')]);
});
