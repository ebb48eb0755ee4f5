import fc from 'fast-check';
import { exactSum } from './exact-sum.js';

const once = (values: readonly number[]): number => exactSum(values.map((value) => [value, 1]));

test('adds what is written, in any order', () => {
  expect(once([0.1, 0.2, 0.3])).toBe(0.6);
  expect(once([0.3, 0.2, 0.1])).toBe(0.6);
  expect(once([1e21, -1e21, 1.5e-7])).toBe(1.5e-7);
  expect(
    exactSum([
      [14.2, 3],
      [-0.6, 1],
    ]),
  ).toBe(42);
  expect(once([])).toBe(0);
});

test('the order does not matter, nor whether equal numbers come as one with a count', () => {
  const terms = fc.array(fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 5 })));
  fc.assert(
    fc.property(terms, (given) => {
      const spread = given.flatMap(([value, times]) => Array.from({ length: times }, () => value)).reverse();
      expect(once(spread)).toBe(exactSum(given));
    }),
  );
});

test('is the sum of whole numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      expect(once(values)).toBe(values.reduce((sum, value) => sum + value, 0));
    }),
  );
});
