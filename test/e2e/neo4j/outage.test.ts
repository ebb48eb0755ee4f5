import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '../../load/testing/client.js';
import { RESIDENT_GROWTH } from '../../load/testing/endure.js';
import { Load } from '../../load/testing/load.js';
import { COLLECTABLE, inWords, memoryOf } from '../../load/testing/memory.js';
import { Pulse } from '../../load/testing/pulse.js';
import { questionsOf } from '../../load/testing/questions.js';
import { IN_FLIGHT, isFull, PATIENCE, PATIENT } from '../../load/testing/seconds.js';
import { learn, waysWith } from '../../load/testing/ways.js';
import { run, start } from '../testing/program.js';
import type { TestServer } from '../testing/server.js';
import { serveNeo4j } from './testing/database.js';
import { OwnNeo4j } from './testing/own-neo4j.js';

let neo4j: OwnNeo4j;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  neo4j = await OwnNeo4j.prepare();
  ({ env } = neo4j);
}, 30_000);
afterAll(() => neo4j.stop(), 60_000);

const statusOf = async (server: TestServer, path: string): Promise<number> => (await server.fetch(path)).status;

test('a database that is away, and then empty, is waited for', async () => {
  const server = await serveNeo4j(env);
  // Away: it listens, says that it waits, and refuses.
  expect(server.running.log.map(({ msg }) => msg)).toContain('waiting for the store');
  expect([await statusOf(server, '/livez'), await statusOf(server, '/readyz')]).toEqual([200, 503]);

  await neo4j.start();
  // Empty: it says what to do.
  const { reason } = await server.running.logged(
    ({ msg, reason }) => msg === 'waiting for the store' && String(reason).includes('load'),
  );
  expect(reason).toContain('lodegraph load');
  expect((await run(['load'], { env })).code).toBe(0);
  await server.running.logged(({ msg }) => msg === 'dataset loaded');
  expect(await (await server.ask({ query: '{ firms(first: 3) { nodes { id } } }' })).text()).toContain('"id"');
  expect(await statusOf(server, '/readyz')).toBe(200);
  await server.stop();
}, 300_000);

/** How long until something is so, in ms. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > 120_000) throw new Error(`not within two minutes: ${isSo}`);
    await wait(20);
  }
  return performance.now() - started;
}

test.each(isFull ? (['kill', 'stop'] as const) : (['kill'] as const))(
  '%s of the database under load: right answers or STORE_UNAVAILABLE, and all is well within 5 s after it is back',
  async (how) => {
    const server = await serveNeo4j({ ...env, ...COLLECTABLE, ...PATIENT });
    const client = new Client(server.url);
    const questions = await learn(client, (await questionsOf(server)).slice(-200));
    const allowed = (code: string): boolean => code === 'STORE_UNAVAILABLE';
    const load = new Load({ client, questions, ways: waysWith([]), inFlight: IN_FLIGHT / 2, allowed });
    await until(() => load.count('right') >= 300);
    expect(load.count('STORE_UNAVAILABLE')).toBe(0);
    const before = await memoryOf(server);
    const live = new Pulse(server.url, '/livez', 100);
    const ready = new Pulse(server.url, '/readyz', 100);

    await neo4j[how]();
    await until(() => load.count('STORE_UNAVAILABLE') >= 100);
    expect(await statusOf(server, '/readyz')).toBe(503);
    const recovering = until(async () => (await statusOf(server, '/readyz')) === 200).then(() => performance.now());
    const back = await neo4j.startAgain();
    const untilReady = (await recovering) - back;
    const answered = load.count('right');
    await until(() => load.count('right') > answered + 500);
    await load.stop();
    await Promise.all([live.stop(), ready.stop()]);
    const after = await memoryOf(server);
    const refused = load.tally('STORE_UNAVAILABLE');
    const times = `ready ${untilReady.toFixed(0)} ms after it was back, last refusal ${(refused.last - back).toFixed(0)} ms, slowest ${refused.milliseconds.toFixed(0)} ms`;
    console.info(`${how}: ${load.summary}\n${times}; ${inWords(before, after)}`);

    expect(load.wrong).toEqual([]);
    expect(untilReady).toBeLessThan(5_000);
    expect(refused.last - back).toBeLessThan(5_000);
    // Who is refused is refused at once, or after it took as long to notice as it may.
    expect(refused.milliseconds).toBeLessThan(6_000 * PATIENCE);
    expect([...live.statuses.keys()]).toEqual([200]);
    expect([...ready.statuses.keys()].sort()).toEqual([200, 503]);
    expect(after.resident - before.resident).toBeLessThan(RESIDENT_GROWTH);
    const told = server.running.log.map(({ msg }) => msg);
    expect(told.filter((msg) => msg.startsWith('Neo4j does not answer'))).toHaveLength(1);
    expect(told.filter((msg) => msg === 'Neo4j answers again')).toHaveLength(1);
    client.close();
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
  },
  300_000,
);

test('a wrong password ends the start, and names the variables but not the password', async () => {
  const { code, stderr, stdout } = await run(['serve'], {
    env: { ...env, NEO4J_PASSWORD: 'wrong', STORE: 'neo4j', PORT: '0' },
  });
  expect(code).toBe(1);
  expect(`${stderr}${stdout}`).toContain('check NEO4J_USER and NEO4J_PASSWORD');
  expect(`${stderr}${stdout}`).not.toContain('wrong');
});

test('a database that does not exist is named as what to check', async () => {
  const server = start(['generations'], { ...env, NEO4J_DATABASE: 'nowhere' });
  const { code, stderr } = await server.finished;
  expect([code, stderr]).toEqual([1, expect.stringContaining('check NEO4J_DATABASE')]);
});
