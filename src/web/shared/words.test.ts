import { percent, period, quantity, shareText } from './words.js';

test('an interval is rounded outward, an exact share to the nearest', () => {
  expect(percent({ low: 0.9995, high: 1.999 })).toBe('0.99 to 2 %');
  expect(percent({ low: 100 / 3, high: 100 / 3 })).toBe('33.33 %');
  expect(percent({ low: 0, high: 8.001 })).toBe('0 to 8.01 %');
});

test('a share stays as its source gives it', () => {
  expect([shareText('>50'), shareText('unstated')]).toEqual(['>50 %', 'unstated']);
});

test('a quantity has its bound, unit and basis; a code its words', () => {
  expect(quantity({ value: 60000, bound: 'ABOUT', unit: 't/yr', basis: 'CONTAINED_METAL' })).toBe(
    'about 60,000 t/yr of contained metal',
  );
  expect(quantity({ value: 12.5, unit: '%', basis: 'UNSTATED' })).toBe('12.5 %');
  expect(quantity({ code: 'BINDING_NOT_IN_FORCE' })).toBe('binding not in force');
  expect(quantity({ code: 'HPAL' })).toBe('HPAL');
});

test('a period is open where no end is known', () => {
  expect([period('2022-01-01', null), period(null, '2024-01-01'), period(null, null)]).toEqual([
    'since 2022-01-01',
    'until 2024-01-01',
    '',
  ]);
});
