import type { Column } from '../../../domain/graph-schema/column.js';
import type { DatasetTable } from '../../reading/dataset-tables.js';
import { parseCell } from '../../reading/parse-cells.js';
import type { RawRow } from '../../reading/raw-dataset.js';
import { Fault } from '../fault.js';
import { quoted } from '../problem.js';
import { checkFormula } from './formula-cells.js';
import { checkReference } from './references.js';
import { cellOf, placeOf, type RowRule, type RuleContext } from './rule-context.js';

/** Columns that must be there, said once for the table and not for each of its rows. */
export function checkColumns(table: DatasetTable, first: RawRow, { problems }: RuleContext): void {
  for (const [name, column] of table.columnList) {
    if (!column.required || first.cells[name] !== undefined) continue;
    const place = { table: table.name, row: 1, column: name };
    const message = `The table ${table.name} has no column "${name}", which it needs.`;
    problems.error('MISSING_COLUMN', place, message, `Add the column. ${column.description}`);
  }
}

/** Every cell says something that its column can hold. */
export const checkCells: RowRule = (table, row, context) => {
  for (const [name, column] of table.columnList) {
    const cell = row.cells[name];
    if (cell === undefined) continue;
    if (cell === '') {
      if (column.required) reportMissing(table, row, name, column, context);
      continue;
    }
    const value = parseCell(column, cell);
    if (value instanceof Fault) {
      context.problems.error(value.code, placeOf(row, name), value.message, value.advice);
    } else if (column.type === 'ref') {
      checkReference(row, name, column, cell, context);
    } else if (Array.isArray(value)) {
      checkItems(row, name, column, value, context);
    } else if (column.type === 'text' || column.type === 'url') {
      checkFormula(row, name, context);
    }
  }
};

function checkItems(row: RawRow, name: string, column: Column, items: readonly string[], context: RuleContext): void {
  if (column.type === 'list') checkFormula(row, name, context);
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item)) {
      const message = `${quoted(item)} stands more than once in the list.`;
      context.problems.warning('REPEATED_LIST_ITEM', placeOf(row, name), message, 'Keep it once.');
    } else if (column.type === 'refs') {
      checkReference(row, name, column, item, context);
    }
    seen.add(item);
  }
}

function reportMissing(
  table: DatasetTable,
  row: RawRow,
  name: string,
  { description }: Column,
  { problems }: RuleContext,
): void {
  if (name === 'source' && table.holds !== 'nodes') {
    const who = Object.values(row.cells).find((cell) => cell !== '') ?? '';
    problems.error(
      'MISSING_SOURCE',
      placeOf(row, name),
      `The claim ${quoted(cellOf(row, 'id') || who)} has no source; nothing enters the graph without one.`,
      'Name the source that says so, and list it in sources.csv.',
    );
    return;
  }
  const message = `The cell is empty, but every row of ${table.name} needs a value for "${name}".`;
  problems.error('MISSING_CELL', placeOf(row, name), message, `Fill it in. ${description}`);
}
