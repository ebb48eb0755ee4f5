/** One thing wrong with a dataset: where it stands, what it is, and what to do about it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable, UPPER_SNAKE. */
  readonly code: string;
  /** The table without `.csv`, or `dataset.json`, or `dataset` for the directory itself. */
  readonly table: string;
  /** Line on which the record begins; the header's is 1. */
  readonly row: number | null;
  readonly column: string | null;
  /** The value found, fit to print. */
  readonly value: string | null;
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

/** Where a problem stands. */
export interface Place {
  readonly table: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

const SHOWN = 80;
/** Control and format characters, line separators and lone surrogates: what could forge or garble a log line. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A value as messages print it: at most 80 characters, nothing a terminal would act on. */
export function printable(value: string): string {
  // Cut before escaping: a cell may be as long as the file.
  const escaped = value.slice(0, 2 * SHOWN).replace(UNPRINTABLE, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
  const characters = [...escaped];
  const whole = characters.length <= SHOWN && value.length <= 2 * SHOWN;
  return whole ? escaped : `${characters.slice(0, SHOWN - 1).join('')}…`;
}

export const quoted = (value: string): string => `"${printable(value)}"`;
