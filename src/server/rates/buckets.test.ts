import fc from 'fast-check';
import { LocalBuckets } from './buckets.js';

test('a bucket holds what may be spent in a minute, and fills within one', async () => {
  let now = 0;
  const buckets = new LocalBuckets(() => now);
  expect(await buckets.spend('a', 60, 60)).toEqual({ allowed: true, remaining: 0, reset: 60, retryAfter: 0 });
  expect(await buckets.spend('a', 30, 60)).toEqual({ allowed: false, remaining: 0, reset: 60, retryAfter: 30 });
  expect(await buckets.spend('b', 1, 60)).toMatchObject({ allowed: true, remaining: 59 });
  now += 30_000;
  expect(await buckets.spend('a', 30, 60)).toMatchObject({ allowed: true, remaining: 0 });
  now += 3_600_000;
  expect(await buckets.spend('a', 1, 60)).toMatchObject({ allowed: true, remaining: 59 });
});

test('within any time, no more is spent than one bucket and what fills it meanwhile; who waits as told is let in', async () => {
  const steps = fc.array(fc.record({ wait: fc.nat(90_000), cost: fc.integer({ min: 1, max: 100 }) }), {
    maxLength: 50,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (asked) => {
      const size = 100;
      let now = 0;
      let spent = 0;
      const buckets = new LocalBuckets(() => now);
      for (const { wait, cost } of asked) {
        now += wait;
        let found = await buckets.spend('a', cost, size);
        if (!found.allowed) {
          now += found.retryAfter * 1_000;
          found = await buckets.spend('a', cost, size);
          expect(found.allowed).toBe(true);
        }
        spent += cost;
        expect(spent).toBeLessThanOrEqual(size + (now / 60_000) * size + 1e-6);
      }
    }),
  );
});
