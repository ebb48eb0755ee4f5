import { InvalidArgumentError } from 'commander';

/** A parser for an option that takes one of a few words. */
export const choice =
  <const V extends readonly string[]>(values: V) =>
  (value: string): V[number] => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new InvalidArgumentError(`Allowed: ${values.join(', ')}.`);
    return found;
  };

/** A parser for an option that takes a positive whole number. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(value);
}

/** A parser for an option that takes a number; the command says which numbers it takes. */
export function percent(value: string): number {
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(value)) throw new InvalidArgumentError('Expected a number such as 25 or 33.3.');
  return Number(value);
}
