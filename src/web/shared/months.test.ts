import { dayOfMonth, monthOf, monthsBetween } from './months.js';

test('months are counted over years', () => {
  expect(monthsBetween('2022-11-15', '2024-02-01')).toBe(15);
});

test('a step of the slider is the last day of its month, February of leap years too', () => {
  expect(dayOfMonth(monthOf('2024-02-10'), '2026-05-31')).toBe('2024-02-29');
  expect(dayOfMonth(monthOf('2023-12-01'), '2026-05-31')).toBe('2023-12-31');
});

test('no step lies after the last day', () => {
  expect(dayOfMonth(monthOf('2026-05-01'), '2026-05-20')).toBe('2026-05-20');
});
