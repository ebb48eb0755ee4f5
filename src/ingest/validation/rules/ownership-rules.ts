import { NODE_KINDS, type TableNode } from '../../../domain/graph-schema/node-kinds.js';
import { propertyName, type Column } from '../../../domain/graph-schema/column.js';
import { BUILT_IN_RULES } from '../../../domain/ownership/built-in-rules.js';
import { unsupported } from '../../../domain/ownership/supported-rules.js';
import { readDate } from '../../../domain/values/partial-date.js';
import { parseCell } from '../../reading/parse-cells.js';
import type { RawRow } from '../../reading/raw-dataset.js';
import { Fault } from '../fault.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type RowRule } from './rule-context.js';

/** What makes a rule the rule it is, beside its words and dates. */
const TEST = [
  'threshold',
  'comparator',
  'aggregation',
  'holders',
  'propagation',
  'jurisdiction',
] as const satisfies readonly (keyof typeof NODE_KINDS.Rule.columns)[];

/** A row of the table of rules can be decided, and applies for some time. */
export const checkOwnershipRule: RowRule = (table, row, { problems }) => {
  if (table.name !== NODE_KINDS.Rule.table) return;
  const rule = ruleOf(row);
  // Cells that say nothing have been reported.
  if (rule === null) return;
  const problem = unsupported(rule);
  if (problem !== null) {
    const message = `The rule ${quoted(cellOf(row, 'id'))} is not supported: ${problem.reason}`;
    problems.error('UNSUPPORTED_RULE', placeOf(row, problem.column), message, problem.advice);
  }
  const from = readDate(cellOf(row, 'valid_from'));
  const until = readDate(cellOf(row, 'valid_until'));
  if (from !== null && until !== null && from.earliest >= until.end) {
    const message = `"valid_until" is ${quoted(cellOf(row, 'valid_until'))}, before "valid_from", which is ${quoted(cellOf(row, 'valid_from'))}.`;
    problems.error('DATES_REVERSED', placeOf(row, 'valid_until'), message, 'Swap the two dates, or correct one.');
  }
  const builtIn = BUILT_IN_RULES.find(({ id }) => id === cellOf(row, 'id'));
  const changed = TEST.find((name) => builtIn !== undefined && (rule[name] ?? false) !== builtIn[name]);
  if (builtIn === undefined || changed === undefined) return;
  const message = `${quoted(builtIn.id)} comes built in with another ${changed}: ${String(builtIn[changed])}.`;
  const advice = 'Give the rule an id of its own, so that its verdicts are not taken for those of the built-in one.';
  problems.warning('CHANGED_BUILT_IN_RULE', placeOf(row, changed), message, advice);
};

/** The test that a row states; null where one of its cells is missing or cannot be read. */
function ruleOf(row: RawRow): Pick<TableNode<'Rule'>, (typeof TEST)[number] | 'adjustable'> | null {
  const stated: Record<string, unknown> = {};
  for (const name of [...TEST, 'adjustable'] as const) {
    const column: Column = NODE_KINDS.Rule.columns[name];
    const value = parseCell(column, cellOf(row, name));
    if (value instanceof Fault || (value === null && column.required)) return null;
    stated[propertyName(name)] = value;
  }
  return stated as Pick<TableNode<'Rule'>, (typeof TEST)[number] | 'adjustable'>;
}
