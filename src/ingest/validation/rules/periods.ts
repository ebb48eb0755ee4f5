import { readDate } from '../../../domain/values/partial-date.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type RowRule } from './rule-context.js';

/** No period ends before it begins, however its partial dates are read. */
export const checkPeriod: RowRule = (table, row, { problems }) => {
  const untilText = cellOf(row, 'until');
  if (untilText === '') return;
  const column = table.holds === 'observations' ? 'date' : 'from';
  const from = readDate(cellOf(row, column));
  const until = readDate(untilText);
  if (from === null || until === null || from.earliest < until.end) return;
  const message = `"until" is ${quoted(untilText)}, before "${column}", which is ${quoted(cellOf(row, column))}.`;
  problems.error('DATES_REVERSED', placeOf(row, 'until'), message, 'Swap the two dates, or correct one.');
};
