/**
 * Dates as sources give them: `2025`, `2025-06` or `2025-06-01`. A partial date names a stretch of
 * days; comparisons use its two readings, never the text (as text `2025` sorts before `2025-01-01`).
 * Full dates are ISO strings, which sort as they compare. Intervals are half-open.
 */
export type IsoDate = string;

/** Sentinels for open ends, so that no comparison ever meets a null. */
export const BEGINNING_OF_TIME: IsoDate = '0001-01-01';
export const END_OF_TIME: IsoDate = '9999-12-31';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export interface DateReadings {
  /** The first day the text can mean. */
  readonly earliest: IsoDate;
  /** The day after the last day the text can mean. */
  readonly end: IsoDate;
}

/** Both readings of a partial date, or null where it is no date of the calendar (`2025-02-30`). */
export function readDate(input: string): DateReadings | null {
  const match = PARTIAL.exec(input);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year < 1 || year > 9998) return null;
  if (month === null) return { earliest: iso(year, 1, 1), end: iso(year + 1, 1, 1) };
  if (month < 1 || month > 12) return null;
  if (day === null) {
    return { earliest: iso(year, month, 1), end: month === 12 ? iso(year + 1, 1, 1) : iso(year, month + 1, 1) };
  }
  if (day < 1 || day > daysIn(year, month)) return null;
  return { earliest: iso(year, month, day), end: nextDay(year, month, day) };
}

export const isFullDate = (input: string): boolean => input.length === 10 && readDate(input) !== null;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

function nextDay(year: number, month: number, day: number): IsoDate {
  if (day < daysIn(year, month)) return iso(year, month, day + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}

const iso = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
