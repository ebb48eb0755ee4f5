import { isOlderThan, latestDate } from './freshness.js';

const claim = (asOf: string | null, statedOn: string | null, from: string | null = null) => ({ asOf, statedOn, from });

it.each([
  ['the date it speaks of, not the day it was made', [claim('2018', '2024-05-01')], '2018'],
  ['the day it was made, where it speaks of none', [claim(null, '2024-05-01', '2010')], '2024-05-01'],
  ['its beginning, where it has no other date', [claim(null, null, '2010')], '2010'],
  ['the latest of several', [claim('2018', null), claim('2021-03', null), claim('2020', null)], '2021-03'],
  ['the one that ends later, of a year and a month in it', [claim('2021', null), claim('2021-03', null)], '2021'],
  ['none', [claim(null, null)], null],
  ['none of nothing', [], null],
])('the latest date is %s', (_, claims, date) => {
  expect(latestDate(claims)).toBe(date);
});

it.each([
  ['2021', 5, '2026-05-31', false],
  ['2020', 5, '2026-05-31', true],
  ['2020', 5, '2025-12-31', false],
  ['2020', 5, '2026-01-01', true],
  ['2021-05-31', 5, '2026-05-31', false],
  ['2021-05-30', 5, '2026-05-31', true],
  ['2026-05-31', 0, '2026-05-31', false],
  ['2026-05-30', 0, '2026-05-31', true],
  ['0001', 1_000, '0500-01-01', false],
])('%s is more than %i years before %s: %s', (date, years, day, old) => {
  expect(isOlderThan(date, years, day)).toBe(old);
});
