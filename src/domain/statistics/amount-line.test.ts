import { amountLine, type Measure, type TalliedAmount } from './amount-line.js';

const measure: Measure = {
  property: 'PRODUCTION',
  status: 'CURRENT',
  subjectKind: 'country',
  partnerKind: null,
  of: 'mineral:tin',
  unit: 't',
  basis: 'CONTAINED_METAL',
  period: 'CALENDAR_YEAR',
};
const amount = (value: number, fields: Partial<TalliedAmount> = {}): TalliedAmount => ({
  value,
  bound: null,
  year: '2024',
  newest: true,
  unconfirmed: false,
  count: 1,
  ...fields,
});

test('ends add up by their bounds', () => {
  const line = amountLine(measure, [
    amount(100),
    amount(0.3, { bound: 'ABOUT' }),
    amount(50, { bound: 'UP_TO', count: 2 }),
  ]);
  expect(line).toMatchObject({
    count: 4,
    sum: { low: 100.27, high: 200.33, unit: 't' },
    min: 0.3,
    max: 100,
    warnings: [],
  });
  expect(amountLine(measure, [amount(1), amount(2, { bound: 'OVER' })]).sum).toMatchObject({ low: 3, high: null });
});

test('what a newer or firmer statement says is said once', () => {
  const old = amount(90, { newest: false, year: '2020' });
  expect(amountLine(measure, [amount(100), old, amount(7, { unconfirmed: true })])).toMatchObject({
    count: 1,
    leftOut: 2,
    sum: { low: 100 },
    firstYear: 2024,
  });
});

test.each<[string, Partial<Measure>, readonly TalliedAmount[], readonly string[]]>([
  ['a share of a whole', { property: 'SHARE', unit: 'percent' }, [amount(5)], ['NOT_ADDITIVE']],
  ['no unit', { unit: null }, [amount(5)], ['NO_UNIT']],
  ['two quarters', { period: 'OTHER' }, [amount(5), amount(6)], ['UNEQUAL_PERIODS']],
  ['weak sources alone', {}, [amount(5, { unconfirmed: true })], ['UNCONFIRMED']],
])('no sum of %s', (_, fields, amounts, warnings) => {
  expect(amountLine({ ...measure, ...fields }, amounts)).toMatchObject({ sum: null, warnings });
});

test.each<[string, Partial<Measure>, readonly TalliedAmount[], readonly string[]]>([
  ['one quarter', { period: 'OTHER' }, [amount(5)], []],
  ['years that differ', {}, [amount(5), amount(6, { year: '2020' })], ['SEVERAL_YEARS']],
  [
    'capacities told in years that differ',
    { property: 'CAPACITY', period: null },
    [amount(5), amount(6, { year: '2020' })],
    [],
  ],
  ['groups', { subjectKind: 'group' }, [amount(5), amount(6)], ['MAY_OVERLAP']],
  ['one group', { subjectKind: 'group' }, [amount(5)], []],
  ['what countries send to groups', { partnerKind: 'group' }, [amount(5), amount(6)], ['MAY_OVERLAP']],
])('a sum of %s, with what to know', (_, fields, amounts, warnings) => {
  const line = amountLine({ ...measure, ...fields }, amounts);
  expect([line.sum === null, line.warnings]).toEqual([false, warnings]);
});
