import type { DatasetTable } from '../../reading/dataset-tables.js';
import type { RawDataset, RawRow } from '../../reading/raw-dataset.js';
import type { Place } from '../problem.js';
import type { ProblemList } from '../problem-list.js';

export interface RuleContext {
  readonly dataset: RawDataset;
  /** The first row that lists a node, by the node's id; built-in countries stand on line 0. */
  readonly listed: ReadonlyMap<string, RawRow>;
  readonly problems: ProblemList;
}

/** A rule about one row. */
export type RowRule = (table: DatasetTable, row: RawRow, context: RuleContext) => void;
/** A rule about rows together. */
export type DatasetRule = (context: RuleContext) => void;

export const cellOf = (row: RawRow, column: string): string => row.cells[column] ?? '';

/** Where a cell stands, with its value. */
export const placeOf = (row: RawRow, column: string): Place => ({
  table: row.table,
  row: row.row,
  column,
  value: cellOf(row, column),
});
