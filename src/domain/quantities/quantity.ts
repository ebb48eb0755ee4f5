import { LodegraphError } from '../errors.js';
import type { Basis, Unit } from '../graph-schema/vocabularies.js';

/**
 * An amount: between two ends, in a unit, and weighed on a basis. `null` as the high end is "no upper
 * bound known". Amounts in different units or on different bases are never added or compared: there is
 * no factor with a source in the dataset by which to convert them. Semantics, section 8.
 */
export interface Quantity {
  readonly low: number;
  readonly high: number | null;
  readonly unit: Unit;
  readonly basis: Basis;
}

/** A number as a source states it. */
export interface StatedAmount {
  readonly value: number | null;
  readonly unit: string | null;
  readonly basis: string | null;
  readonly bound: string | null;
}

/** The amount that a source bounds so, or null where it gives no number or no unit. */
export function quantityOf({ value, unit, basis, bound }: StatedAmount): Quantity | null {
  if (value === null || unit === null) return null;
  const kind = { unit: unit as Unit, basis: (basis ?? 'UNSTATED') as Basis };
  switch (bound) {
    case 'ABOUT':
      // A tenth either way, as where statements are compared.
      return { low: (value * 9) / 10, high: (value * 11) / 10, ...kind };
    case 'OVER':
    case 'AT_LEAST':
      return { low: value, high: null, ...kind };
    case 'UP_TO':
    case 'UNDER':
      return { low: 0, high: value, ...kind };
    default:
      return { low: value, high: value, ...kind };
  }
}

/** A unit with its basis, as people say it: `t/yr (contained metal)`. */
export const measureText = ({ unit, basis }: Pick<Quantity, 'unit' | 'basis'>): string =>
  `${unit} (${basis === 'UNSTATED' ? 'basis unstated' : basis.toLowerCase().replaceAll('_', ' ')})`;

export const sameMeasure = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.basis === b.basis;

/** The sum; ends add up. Refused, with both named, where unit or basis differ. */
export function sum(quantities: readonly [Quantity, ...Quantity[]]): Quantity {
  return quantities.reduce((total, quantity) => {
    if (!sameMeasure(total, quantity)) throw mixed(total, quantity);
    return {
      ...total,
      low: total.low + quantity.low,
      high: total.high === null || quantity.high === null ? null : total.high + quantity.high,
    };
  });
}

/** A part of it, the part itself between two ends in percent. */
export const part = (quantity: Quantity, percent: { readonly low: number; readonly high: number }): Quantity => ({
  ...quantity,
  low: (quantity.low * percent.low) / 100,
  high: quantity.high === null ? null : (quantity.high * percent.high) / 100,
});

const mixed = (a: Quantity, b: Quantity): LodegraphError =>
  new LodegraphError(
    'BAD_USER_INPUT',
    `Amounts in ${measureText(a)} and in ${measureText(b)} cannot be added: no factor between them is recorded. Ask for one unit and basis.`,
    { units: [a.unit, b.unit], bases: [a.basis, b.basis] },
  );
