import type { ProblemList } from '../validation/problem-list.js';
import { MAX_CELL_LENGTH, type CsvBreak } from './csv-records.js';

/** Says what broke a record, and names the line on which its cell or quote began. */
export function reportBreak(table: string, { code, line, cell, noticedOn }: CsvBreak, problems: ProblemList): void {
  const at = { table, row: line };
  switch (code) {
    case 'UNCLOSED_QUOTE':
      return problems.error(
        code,
        at,
        `The quote that opens cell ${cell} on line ${line} is never closed.`,
        'Close it; a quote inside a quoted cell is written twice.',
      );
    case 'TEXT_AFTER_QUOTE':
      return problems.error(
        code,
        at,
        `The quote that opens cell ${cell} on line ${line} is closed on line ${noticedOn}, where more text follows it.`,
        `Write a quote inside a quoted cell twice, or close the quote of line ${line} where its cell ends.`,
      );
    case 'STRAY_QUOTE':
      return problems.error(
        code,
        at,
        `Cell ${cell} has a quote but does not begin with one.`,
        'Put quotes around the whole cell and write those inside it twice.',
      );
    case 'CELL_TOO_LONG':
      return problems.error(
        code,
        at,
        `Cell ${cell}, which begins on line ${line}, has more than ${MAX_CELL_LENGTH} characters.`,
        'Shorten it. If it begins with a quote, look for the missing closing quote; if the file has no line breaks, add them.',
      );
  }
}
