import { propertyName, type Column, type Columns, type PropertiesOf } from '../../domain/graph-schema/column.js';
import { LodegraphError } from '../../domain/errors.js';
import { NODE_ID } from '../../domain/graph/node.js';
import { readDate } from '../../domain/values/partial-date.js';
import { parseShare, type Share } from '../../domain/values/share.js';
import { Fault } from '../validation/fault.js';
import { badDate, badEnum, badFlag, badNumber, badReference, badShare, badUrl, outOfBounds } from './cell-faults.js';

export type CellValue = string | number | boolean | Share | readonly string[] | null;

/**
 * What a cell says, or why it says nothing. The one parser of cells: validation reports its faults, the
 * loader takes its values. An empty cell is null, and an empty list where the column holds a list.
 */
export function parseCell(column: Column, cell: string): CellValue | Fault {
  const isList = column.type === 'list' || column.type === 'refs';
  if (cell === '') return isList ? [] : null;
  switch (column.type) {
    case 'text':
      return cell;
    case 'list':
      return splitList(cell);
    case 'number':
      return parseNumber(column, cell);
    case 'date':
      return readDate(cell) === null ? badDate(cell) : cell;
    case 'share':
      return parseShare(cell) ?? badShare(cell);
    case 'flag':
      return parseFlag(cell);
    case 'url':
      return isWebAddress(cell) ? cell : badUrl(cell);
    case 'enum':
      return column.values?.includes(cell) ? cell : badEnum(column, cell);
    case 'ref':
      return NODE_ID.test(cell) ? cell : badReference(cell);
    case 'refs': {
      const items = splitList(cell);
      const bad = items.find((item) => !NODE_ID.test(item));
      return bad === undefined ? items : badReference(bad);
    }
  }
}

/** The items of a list cell: separated by `;`, trimmed, without empty ones. */
export const splitList = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

interface PropertyPlan {
  readonly columnName: string;
  readonly property: string;
  readonly column: Column;
}

const plans = new WeakMap<Columns, readonly PropertyPlan[]>();

/** The properties that a row gives a node or an edge. For validated rows: throws where a cell has a fault. */
export function parseRow<C extends Columns>(columns: C, cells: Readonly<Record<string, string>>): PropertiesOf<C> {
  const properties: Record<string, CellValue> = {};
  for (const { columnName, property, column } of planOf(columns)) {
    const value = parseCell(column, cells[columnName] ?? '');
    if (value instanceof Fault) throw invalid(columnName, value.message);
    if (value === null && column.required) throw invalid(columnName, 'The cell is empty.');
    properties[property] = value;
  }
  return properties as PropertiesOf<C>;
}

const invalid = (columnName: string, message: string): LodegraphError =>
  new LodegraphError('DATASET_INVALID', `Column ${columnName}: ${message} Validate the dataset to see all problems.`);

function planOf(columns: Columns): readonly PropertyPlan[] {
  let plan = plans.get(columns);
  if (plan === undefined) {
    plan = Object.entries(columns).map(([columnName, column]) => ({
      columnName,
      property: propertyName(columnName),
      column,
    }));
    plans.set(columns, plan);
  }
  return plan;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;

function parseNumber(column: Column, cell: string): number | Fault {
  const value = NUMBER.test(cell) ? Number(cell) : NaN;
  if (!Number.isFinite(value)) return badNumber(cell);
  const { min = -Infinity, max = Infinity } = column;
  return value >= min && value <= max ? value : outOfBounds(column, cell);
}

function parseFlag(cell: string): boolean | Fault {
  const word = cell.toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  if (word === 'no' || word === 'false') return false;
  return badFlag(cell);
}

function isWebAddress(cell: string): boolean {
  if (/\s/.test(cell) || !URL.canParse(cell)) return false;
  const { protocol } = new URL(cell);
  return protocol === 'https:' || protocol === 'http:';
}
