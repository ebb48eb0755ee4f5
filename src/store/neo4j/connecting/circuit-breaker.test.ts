import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { CircuitBreaker } from './circuit-breaker.js';

const away = (): Promise<never> =>
  Promise.reject(new neo4j.Neo4jError('away', neo4j.error.SERVICE_UNAVAILABLE, '08000', 'away'));

const REFUSED = { code: 'STORE_UNAVAILABLE' };

test('who looks whether the database is back, and who waits for that, waits a moment and no longer', async () => {
  const told: boolean[] = [];
  const breaker = new CircuitBreaker((available) => told.push(available));
  await expect(breaker.run(away)).rejects.toThrow('away');
  await expect(breaker.run(async () => 'not asked')).rejects.toMatchObject(REFUSED);
  await wait(250);
  const answers: ((answer: string) => void)[] = [];
  const look = breaker.run(() => new Promise<string>((resolve) => answers.push(resolve)));
  const join = breaker.run(async () => 'not asked');
  await Promise.all([expect(look).rejects.toMatchObject(REFUSED), expect(join).rejects.toMatchObject(REFUSED)]);
  await expect(breaker.run(async () => 'not asked')).rejects.toMatchObject(REFUSED);
  // Late, and still a sign of life.
  answers[0]!('back');
  await wait(1);
  expect(await breaker.run(async () => 'asked')).toBe('asked');
  expect(told).toEqual([false, true]);
});
