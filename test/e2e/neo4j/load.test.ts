import { Client } from '../../load/testing/client.js';
import { endure } from '../../load/testing/endure.js';
import { makeKeys } from '../../load/testing/keys.js';
import { COLLECTABLE } from '../../load/testing/memory.js';
import { questionsOf } from '../../load/testing/questions.js';
import { PATIENT } from '../../load/testing/seconds.js';
import { learn, waysWith } from '../../load/testing/ways.js';
import { load, serveNeo4j } from './testing/database.js';

test('as many requests as the machine carries: each answer is right, memory stays, the process stays alert', async () => {
  await load('seeds');
  const keys = await makeKeys();
  const server = await serveNeo4j({ ...keys.env, ...COLLECTABLE, ...PATIENT });
  const client = new Client(server.url);
  const questions = await learn(client, await questionsOf(server));
  await endure(server, { client, questions, ways: waysWith(keys.texts) });
  client.close();
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
}, 400_000);
