import { overLimit } from '../domain/errors.js';

/** A number of an argument inside its limits, or the error that names them. */
export function withinLimit(argument: string, value: number, most: number, least = 0): number {
  if (value >= least && value <= most) return value;
  throw overLimit(argument, value, most, `ask for ${least} to ${most}, not ${value}.`);
}
