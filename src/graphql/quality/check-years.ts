import { badInput } from '../../domain/errors.js';

const MOST_YEARS = 1_000;

/** An age in years that a fact can have. */
export function checkYears(years: number): void {
  if (years >= 0 && years <= MOST_YEARS) return;
  throw badInput('olderThanYears', years, `${years} is no age of a fact; ask for 0 to ${MOST_YEARS} years.`);
}
