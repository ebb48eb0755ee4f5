import { setTimeout as wait } from 'node:timers/promises';
import { hasRedis, TestRedis } from '../e2e/testing/redis.js';
import { TestServer } from '../e2e/testing/server.js';
import { Client } from './testing/client.js';
import { RESIDENT_GROWTH } from './testing/endure.js';
import { makeKeys } from './testing/keys.js';
import { Load } from './testing/load.js';
import { COLLECTABLE, inWords, memoryOf } from './testing/memory.js';
import { Pulse } from './testing/pulse.js';
import { questionsOf } from './testing/questions.js';
import { IN_FLIGHT, PATIENCE } from './testing/seconds.js';
import { learn, waysWith } from './testing/ways.js';

(hasRedis ? test : test.skip)(
  'Redis is killed, comes back, hangs and comes back under load: nobody notices, and limits hold throughout',
  async () => {
    const redis = await TestRedis.start();
    const keys = await makeKeys();
    const server = await TestServer.start({ ...keys.env, ...COLLECTABLE, REDIS_URL: redis.url });
    const client = new Client(server.url);
    // A part is enough: what matters here is how they are asked.
    const questions = await learn(client, (await questionsOf(server)).slice(-200));
    const allowed = (code: string): boolean => code === 'RATE_LIMITED';
    const load = new Load({ client, questions, ways: waysWith(keys.texts), inFlight: IN_FLIGHT, allowed });
    /** How long until so many more requests have had this outcome, in ms. */
    const until = async (outcome: string, more: number): Promise<number> => {
      const started = performance.now();
      const enough = load.count(outcome) + more;
      while (load.count(outcome) < enough) {
        if (performance.now() - started > 10_000 * PATIENCE) throw new Error(`no ${more} more ${outcome}`);
        await wait(20);
      }
      return performance.now() - started;
    };
    const told = (msg: string): number => server.running.stdout.split(msg).length - 1;
    const untilTold = async (msg: string, times: number): Promise<number> => {
      const started = performance.now();
      while (told(msg) < times && performance.now() - started < 20_000) await wait(20);
      return performance.now() - started;
    };

    await until('RATE_LIMITED', 5);
    const before = await memoryOf(server);
    const pulses = (['/livez', '/readyz'] as const).map((path) => new Pulse(server.url, path));
    const recoveries: number[] = [];
    for (const [lose, bringBack] of [
      [() => redis.stop(), () => redis.startAgain()],
      [async () => redis.hang(), async () => redis.goOn()],
    ] as const) {
      await lose();
      await untilTold('Redis does not answer', recoveries.length + 1);
      // A bucket of this process's own, which is empty soon.
      await until('RATE_LIMITED', 20);
      await until('right', 200);
      await bringBack();
      recoveries.push(await untilTold('Redis answers again', recoveries.length + 1));
      await until('RATE_LIMITED', 5);
    }
    await load.stop();
    await Promise.all(pulses.map((pulse) => pulse.stop()));
    const after = await memoryOf(server);
    const back = recoveries.map((ms) => `${ms.toFixed(0)} ms`).join(' and ');
    console.info(`${load.summary}\nRedis found again after ${back}; ${inWords(before, after)}`);

    expect(load.wrong).toEqual([]);
    expect(pulses.map(({ statuses }) => [...statuses.keys()])).toEqual([[200], [200]]);
    for (const ms of recoveries) expect(ms).toBeLessThan(5_000);
    expect(told('Redis does not answer')).toBe(2);
    expect(after.resident - before.resident).toBeLessThan(RESIDENT_GROWTH);
    client.close();
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
    await redis.stop();
  },
  200_000,
);
