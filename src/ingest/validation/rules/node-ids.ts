import { NODE_ID } from '../../../domain/graph/node.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type RowRule } from './rule-context.js';

/** A claim that introduces a thing is the statement of a source, and the row names it. */
export const checkIntroduction: RowRule = (table, row, { problems }) => {
  if (table.holds !== 'nodes' || cellOf(row, 'claim') === '' || cellOf(row, 'source') !== '') return;
  const message = `The claim ${quoted(cellOf(row, 'claim'))} has no source; nothing is claimed without one.`;
  const advice = 'Name the source that introduces the thing, and list it in sources.csv; or empty the cell `claim`.';
  problems.error('MISSING_SOURCE', placeOf(row, 'source'), message, advice);
};

/** A listed thing has a well-formed id with the prefix of its table's kind, and is listed once. */
export const checkNodeId: RowRule = (table, row, { listed, problems }) => {
  if (table.holds !== 'nodes') return;
  const id = cellOf(row, 'id');
  if (id === '') return;
  const { prefix } = table;
  const place = placeOf(row, 'id');
  const form = `${prefix}: and letters, digits, dots, hyphens or underscores, at most 128, such as ${prefix}:example-1`;
  if (!id.startsWith(`${prefix}:`)) {
    const message = `The id ${quoted(id)} does not begin with "${prefix}:", as ids in ${table.name} do.`;
    problems.error('WRONG_PREFIX', place, message, `Write ${form}; or move the row to the table of its kind.`);
  } else if (!NODE_ID.test(id)) {
    problems.error('BAD_ID', place, `${quoted(id)} is not an id.`, `Write ${form}.`);
  }
  const first = listed.get(id);
  if (first !== undefined && first !== row) {
    const message = `The id ${quoted(id)} stands in ${first.table} on line ${first.row} already.`;
    problems.error('DUPLICATE_ID', place, message, 'Give each thing its own id, or merge the rows.');
  }
};
