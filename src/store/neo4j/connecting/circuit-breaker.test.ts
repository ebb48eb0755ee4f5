import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { CircuitBreaker } from './circuit-breaker.js';

const away = (): Promise<never> =>
  Promise.reject(new neo4j.Neo4jError('away', neo4j.error.SERVICE_UNAVAILABLE, '08000', 'away'));

test('while one looks whether the database is back, others wait a moment and no longer', async () => {
  const told: boolean[] = [];
  const breaker = new CircuitBreaker((available) => told.push(available));
  await expect(breaker.run(away)).rejects.toThrow('away');
  await expect(breaker.run(async () => 'not asked')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await wait(250);
  let answer = (_: string): void => {};
  const probe = breaker.run(() => new Promise<string>((resolve) => (answer = resolve)));
  const started = performance.now();
  await expect(breaker.run(async () => 'not asked')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(performance.now() - started).toBeGreaterThan(900);
  answer('back');
  expect(await probe).toBe('back');
  expect(await breaker.run(async () => 'asked')).toBe('asked');
  expect(told).toEqual([false, true]);
});
