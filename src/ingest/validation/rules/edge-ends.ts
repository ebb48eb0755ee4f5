import { kindOfId } from '../../../domain/graph/node.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type RowRule } from './rule-context.js';

/**
 * An edge joins two things, but for a firm that holds its own shares; and two ids can be one thing only
 * where their kinds agree.
 */
export const checkEdgeEnds: RowRule = (table, row, { problems }) => {
  if (table.holds !== 'edges') return;
  const from = cellOf(row, table.from);
  const to = cellOf(row, table.to);
  if (from === '' || to === '') return;
  if (from === to && table.kind !== 'STAKE') {
    const message = `${quoted(from)} stands in both "${table.from}" and "${table.to}".`;
    problems.error('SELF_EDGE', placeOf(row, table.to), message, 'Correct one of the two, or remove the row.');
  } else if (table.kind === 'SAME_AS' && kindOfId(from) !== kindOfId(to)) {
    const message = `${quoted(from)} and ${quoted(to)} are of different kinds and cannot be one thing.`;
    problems.error('WRONG_KIND', placeOf(row, table.to), message, 'Correct one of the ids, or remove the row.');
  }
};
