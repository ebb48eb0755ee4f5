import { setTimeout as wait } from 'node:timers/promises';
import { Deadline } from './deadline.js';

test('it passes by itself', async () => {
  const deadline = new Deadline(20);
  deadline.check();
  await wait(60);
  expect(deadline.ending.reason).toMatchObject({ code: 'TIMEOUT' });
  expect(() => deadline.check()).toThrow('longer than the 20 ms it may');
});

test('work without a pause, in which no timer fires, finds it passed by the clock', () => {
  const deadline = new Deadline(20);
  const until = performance.now() + 30;
  while (performance.now() < until);
  expect(deadline.ending.reason).toBeNull();
  expect(() => deadline.check()).toThrow(
    expect.objectContaining({ code: 'TIMEOUT', details: { limit: 'milliseconds', allowed: 20 } }),
  );
  expect(deadline.ending.reason).toMatchObject({ code: 'TIMEOUT' });
});

test('who waits gets the answer, or the reason at once', async () => {
  const deadline = new Deadline(20);
  expect(await deadline.guard(Promise.resolve(7))).toBe(7);
  await expect(deadline.guard(new Promise(() => {}))).rejects.toMatchObject({ code: 'TIMEOUT' });
  await expect(deadline.guard(Promise.resolve(7))).rejects.toMatchObject({ code: 'TIMEOUT' });
});

test('it ends early where the client leaves', () => {
  const deadline = new Deadline(1_000);
  deadline.abandon();
  expect(() => deadline.check()).toThrow('The client left');
  deadline.clear();
});
