import { part, quantityOf, sum, type Quantity } from './quantity.js';

const stated = (value: number, bound: string | null = null, basis: string | null = 'CONTAINED_METAL'): Quantity =>
  quantityOf({ value, unit: 't/yr', basis, bound })!;

describe('quantities', () => {
  it.each<[string | null, number, number | null]>([
    [null, 100, 100],
    ['EXACT', 100, 100],
    ['ABOUT', 90, 110],
    ['OVER', 100, null],
    ['AT_LEAST', 100, null],
    ['UP_TO', 0, 100],
    ['UNDER', 0, 100],
  ])('%s 100 is from %d to %p', (bound, low, high) => {
    const quantity = stated(100, bound);
    expect(quantity.low).toBeCloseTo(low);
    if (high === null) expect(quantity.high).toBeNull();
    else expect(quantity.high).toBeCloseTo(high);
  });

  it('bounds survive a sum', () => {
    expect(sum([stated(100), stated(50, 'UP_TO')])).toEqual({
      low: 100,
      high: 150,
      unit: 't/yr',
      basis: 'CONTAINED_METAL',
    });
    expect(sum([stated(100), stated(50, 'OVER')]).high).toBeNull();
  });

  it('refuses to add bases, and names both', () => {
    expect(() => sum([stated(1), stated(1, null, 'GROSS_WEIGHT')])).toThrow(
      'Amounts in t/yr (contained metal) and in t/yr (gross weight) cannot be added',
    );
    expect(() => sum([stated(1), stated(1, null, null)])).toThrow('basis unstated');
  });

  it('refuses to add a rate to an amount', () => {
    expect(() => sum([stated(1), { ...stated(1), unit: 't' }])).toThrow('t/yr (contained metal) and in t (contained');
  });

  it('a part of it is between the products of the ends', () => {
    expect(part(stated(200, 'ABOUT'), { low: 25, high: 50 })).toMatchObject({ low: 45, high: 110 });
    expect(part(stated(200, 'OVER'), { low: 25, high: 50 })).toMatchObject({ low: 50, high: null });
  });

  it('no number or no unit is no amount', () => {
    expect(quantityOf({ value: null, unit: 't', basis: null, bound: null })).toBeNull();
    expect(quantityOf({ value: 1, unit: null, basis: null, bound: null })).toBeNull();
  });
});
