import { TestServer } from '../e2e/testing/server.js';
import { Client } from './testing/client.js';
import { endure } from './testing/endure.js';
import { makeKeys } from './testing/keys.js';
import { Load } from './testing/load.js';
import { COLLECTABLE } from './testing/memory.js';
import { questionsOf } from './testing/questions.js';
import { IN_FLIGHT } from './testing/seconds.js';
import { learn, waysWith, type Known, type Way } from './testing/ways.js';

let server: TestServer;
let client: Client;
let questions: readonly Known[];
let ways: readonly Way[];
beforeAll(async () => {
  const keys = await makeKeys();
  server = await TestServer.start({ ...keys.env, ...COLLECTABLE });
  client = new Client(server.url);
  questions = await learn(client, await questionsOf(server));
  ways = waysWith(keys.texts);
}, 120_000);
afterAll(() => client.close());

test('as many requests as the machine carries: each answer is right, memory stays, the process stays alert', async () => {
  await endure(server, { client, questions, ways });
}, 200_000);

test('SIGTERM under that load: whoever has sent a request has the whole answer', async () => {
  // Who has no connection yet is told so; of those that have one, none loses a request.
  const allowed = (code: string): boolean => ['RATE_LIMITED', 'ECONNREFUSED'].includes(code);
  const load = new Load({ client, questions, ways, inFlight: IN_FLIGHT, allowed });
  while (load.count('right') < 100) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await server.stop()).toMatchObject({ code: 0, signal: null, stderr: '' });
  await load.stop();
  expect(load.wrong).toEqual([]);
  expect(load.count('ECONNREFUSED')).toBeGreaterThan(0);
}, 60_000);
