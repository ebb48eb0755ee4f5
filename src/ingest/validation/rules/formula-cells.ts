import type { RawRow } from '../../reading/raw-dataset.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type RuleContext } from './rule-context.js';

/** What spreadsheets take for the beginning of a formula (OWASP, "CSV injection"), full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A text that a spreadsheet would run when somebody opens the table or an export of it. */
export function checkFormula(row: RawRow, column: string, { problems }: RuleContext): void {
  const cell = cellOf(row, column);
  if (!FORMULA.test(cell)) return;
  problems.error(
    'FORMULA_CELL',
    placeOf(row, column),
    `The text ${quoted(cell)} begins like a formula: a spreadsheet that opens the table would run it.`,
    'Begin the text with a letter, a digit or a quotation mark.',
  );
}
