import { intervalText, percentInterval } from './percent.js';

test('equal ends are one number of ten digits, rounded to nearest', () => {
  expect(percentInterval({ low: 2 / 3, high: 2 / 3 })).toEqual({ low: 66.66666667, high: 66.66666667 });
  expect(percentInterval({ low: 0.36000000000000004, high: 0.36 })).toEqual({ low: 36, high: 36 });
});

test('different ends are rounded outward, noise of binary arithmetic apart', () => {
  expect(percentInterval({ low: 1 / 3, high: 2 / 3 })).toEqual({ low: 33.33333333, high: 66.66666667 });
  expect(percentInterval({ low: 0.12499999999999999, high: 0.37500000000000006 })).toEqual({ low: 12.5, high: 37.5 });
  expect(percentInterval({ low: 0, high: 0.15369999855 })).toEqual({ low: 0, high: 15.36999986 });
  expect(percentInterval({ low: 0, high: 1.0000000000000002 })).toEqual({ low: 0, high: 100 });
});

test('in words', () => {
  expect(intervalText({ low: 26.01, high: 26.01 })).toBe('26.01 %');
  expect(intervalText({ low: 0, high: 50 })).toBe('0 to 50 %');
});
