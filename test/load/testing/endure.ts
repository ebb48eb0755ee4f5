import type { TestServer } from '../../e2e/testing/server.js';
import type { Client } from './client.js';
import { Load } from './load.js';
import { inWords, memoryOf } from './memory.js';
import { Pulse } from './pulse.js';
import { IN_FLIGHT, LOAD_SECONDS, PATIENCE, WARM_UP_SECONDS } from './seconds.js';
import type { Known, Way } from './ways.js';

/** MiB that memory may have grown by at the end: what is kept of questions and code is bounded, and not all of it full at first. */
export const HEAP_GROWTH = 24;
export const RESIDENT_GROWTH = 128;

interface Endured {
  readonly client: Client;
  readonly questions: readonly Known[];
  readonly ways: readonly Way[];
}

/** As much as the machine carries, for a while: nothing but right answers and limits, memory as before, and a quick pulse. */
export async function endure(server: TestServer, { client, questions, ways }: Endured): Promise<void> {
  const start = (): Load =>
    new Load({ client, questions, ways, inFlight: IN_FLIGHT, allowed: (code) => code === 'RATE_LIMITED' });
  const warmUp = await start().run(WARM_UP_SECONDS);
  const before = await memoryOf(server);
  const pulse = new Pulse(server.url, '/livez');
  const load = await start().run(LOAD_SECONDS);
  await pulse.stop();
  const after = await memoryOf(server);
  console.info(`${load.summary}\n${pulse.summary}\n${inWords(before, after)}`);

  expect([...warmUp.wrong, ...load.wrong]).toEqual([]);
  expect(load.count('right')).toBeGreaterThan(LOAD_SECONDS * 20);
  expect(load.count('RATE_LIMITED')).toBeGreaterThan(0);
  expect([...pulse.statuses.keys()]).toEqual([200]);
  expect(pulse.slowest).toBeLessThan(1_000 * PATIENCE);
  expect(after.heap - before.heap).toBeLessThan(HEAP_GROWTH);
  expect(after.resident - before.resident).toBeLessThan(RESIDENT_GROWTH);
}
