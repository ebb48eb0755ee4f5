import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { Ending } from '../../src/store/cancelling/ending.js';
import { Connection } from '../../src/store/neo4j/connecting/connection.js';
import { settingsOf } from '../../src/store/neo4j/options.js';
import { NEO4J_URI, openDriver } from './testing/open-neo4j.js';

/** Runs for minutes where nobody stops it. */
const ENDLESS = 'UNWIND range(1, 2000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS row';

const observed: string[] = [];
let connection: Connection;
let driver: Driver;
beforeAll(() => {
  driver = openDriver();
  connection = new Connection(
    settingsOf({
      uri: NEO4J_URI,
      user: process.env['NEO4J_USER'],
      password: process.env['NEO4J_PASSWORD'],
      database: process.env['NEO4J_DATABASE'],
      readMs: 60_000,
      observe: (text, read) => {
        observed.push(text);
        return read();
      },
    }),
  );
});
afterAll(async () => {
  await connection.close();
  await driver.close();
});

async function running(): Promise<number> {
  const { records } = await driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range' AND NOT status STARTS WITH 'Terminated' RETURN count(*) AS n",
  );
  return records[0]!.get('n') as number;
}

async function becomes(count: number): Promise<void> {
  const until = performance.now() + 10_000;
  while ((await running()) !== count && performance.now() < until) await wait(50);
  expect(await running()).toBe(count);
}

test('a read that nobody waits for any more is stopped in the database', async () => {
  const ending = new Ending();
  const read = connection.read({ text: ENDLESS, parameters: {} }, ending).catch(() => 'ended');
  await becomes(1);
  ending.end(new Error('left'));
  await becomes(0);
  expect(await read).toBe('ended');
  // And the connection to it is as good as before.
  expect(await connection.read({ text: 'RETURN 1 AS row', parameters: {} })).toHaveLength(1);
  // A trace hears of each, once.
  expect(observed).toEqual([ENDLESS, 'RETURN 1 AS row']);
});
