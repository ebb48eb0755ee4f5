import type { PlantCapacitiesQuery } from '../api/generated.js';
import { capacitiesOf, groupCapacities } from './capacities.js';

const NICKEL = { id: 'mineral:nickel', name: 'Nickel' };
const SULFATE = { id: 'product:sulfate', name: 'Nickel sulfate' };
const observed = (value: number, more: object = {}) => ({
  id: `observation:${value}`,
  property: 'CAPACITY',
  of: NICKEL,
  value,
  unit: 't/yr',
  basis: 'CONTAINED_METAL',
  bound: 'EXACT',
  status: 'CURRENT',
  claims: [],
  ...more,
});
const plant = (id: string, nodes: object[]) => ({ id, name: id, stage: 'SMELTING', observations: { nodes } });
const answer = (...plants: object[]) =>
  ({
    facilities: { totalCount: plants.length, nodes: plants },
    products: { nodes: [{ id: SULFATE.id, minerals: [NICKEL] }] },
  }) as unknown as PlantCapacitiesQuery;

const CHINA = { id: 'country:CN', name: 'China' };
const controllers = new Map([
  ['a', CHINA],
  ['b', CHINA],
  ['c', null],
]);

test('plants of one controlling country add up; those without one stand apart', () => {
  const capacities = capacitiesOf(
    answer(plant('a', [observed(10)]), plant('b', [observed(5, { bound: 'ABOUT' })]), plant('c', [observed(7)])),
  );
  const [group, ...others] = groupCapacities(capacities, controllers);
  expect(others).toEqual([]);
  expect(group!.rows).toMatchObject([
    { country: CHINA, value: 15, exact: false, plants: ['a', 'b'] },
    { country: null, value: 7, exact: true },
  ]);
});

test('bases, units and things are never added up', () => {
  const capacities = capacitiesOf(
    answer(
      plant('a', [observed(10), observed(20, { basis: 'PRODUCT' }), observed(30, { unit: 'wmt/yr' })]),
      plant('b', [observed(40, { of: SULFATE })]),
    ),
  );
  expect(
    groupCapacities(capacities, controllers)
      .map(({ rows }) => rows[0]!.value)
      .sort(),
  ).toEqual([10, 20, 30, 40]);
});

test('the newest observation counts, and no plan', () => {
  const capacities = capacitiesOf(
    answer(plant('a', [observed(50, { status: 'PLANNED' }), observed(12), observed(10)])),
  );
  expect(capacities.map(({ value }) => value)).toEqual([12]);
});

test('the capacity for a product is one of each of its minerals', () => {
  expect(capacitiesOf(answer(plant('a', [observed(1, { of: SULFATE })])))).toMatchObject([
    { mineral: NICKEL, of: SULFATE },
  ]);
});
