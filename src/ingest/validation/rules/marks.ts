import { NOT_STATED } from '../../../domain/graph-schema/vocabularies.js';
import { kindOfId } from '../../../domain/graph/node.js';
import type { RawRow } from '../../reading/raw-dataset.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type RuleContext } from './rule-context.js';

/** A score is read by its criterion; a level is a number of a criterion, with what it means. */
export function checkMark(row: RawRow, { problems }: RuleContext): void {
  const property = cellOf(row, 'property');
  const column = property === 'LEVEL' ? 'subject' : 'of';
  const criterion = cellOf(row, column);
  if (kindOfId(criterion) !== 'Criterion') {
    const message = `The ${property} has ${criterion === '' ? 'no criterion' : quoted(criterion)} in \`${column}\`.`;
    const advice = 'Name the criterion that the mark is of, such as criterion:access, and list it in criteria.csv.';
    problems.error('MISSING_CRITERION', placeOf(row, column), message, advice);
  }
  const code = cellOf(row, 'code');
  if (code === NOT_STATED && cellOf(row, 'value') !== '') {
    const message = `The ${property} has a value and the code ${NOT_STATED}.`;
    problems.error('BAD_CODE', placeOf(row, 'code'), message, 'Empty one of the two cells.');
  }
  if (property !== 'LEVEL') return;
  if (code !== '') {
    const message = `A LEVEL is a number; ${quoted(code)} is a code.`;
    problems.error('BAD_CODE', placeOf(row, 'code'), message, 'Write the mark in `value`, and empty the cell.');
  }
  if (cellOf(row, 'text') === '') {
    const advice = 'Write in one sentence of your own what the mark means.';
    problems.error('MISSING_TEXT', placeOf(row, 'text'), 'The LEVEL has no text.', advice);
  }
}
