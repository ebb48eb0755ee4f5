import { CompileBudget } from './compile-budget.js';

test('five seconds may be spent at once, and a tenth of the time after that', () => {
  let now = 0;
  let used = 0;
  const budget = new CompileBudget(() => now);
  const work = (milliseconds: number): void =>
    budget.spend(
      () => void (used += milliseconds),
      () => used,
    );
  work(4_999);
  expect(budget.isLeft).toBe(true);
  work(1_001);
  expect(budget.isLeft).toBe(false);
  now += 9_900;
  expect(budget.isLeft).toBe(false);
  now += 200;
  expect(budget.isLeft).toBe(true);
});

test('work that fails counts as well', () => {
  let used = 0;
  const budget = new CompileBudget(() => 0);
  const fail = (): never => {
    used += 6_000;
    throw new Error('does not compile');
  };
  expect(() => budget.spend(fail, () => used)).toThrow('does not compile');
  expect(budget.isLeft).toBe(false);
});
