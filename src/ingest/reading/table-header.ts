import { didYouMean } from '../../domain/search/nearest.js';
import { quoted } from '../validation/problem.js';
import type { ProblemList } from '../validation/problem-list.js';
import type { DatasetTable } from './dataset-tables.js';
import { MAX_COLUMNS, type CsvRecord } from './csv-records.js';

/** Which cells of a record are kept, and under which column name. */
export interface TableHeader {
  readonly size: number;
  readonly columns: readonly { readonly index: number; readonly name: string }[];
}

/**
 * Reads the header row. Only columns of the schema are kept, so that no name from a file ever becomes a
 * property name (`__proto__`). Null where the header is beyond reading.
 */
export function readHeader(table: DatasetTable, record: CsvRecord, problems: ProblemList): TableHeader | null {
  const at = { table: table.name, row: record.line };
  if (record.size > MAX_COLUMNS) {
    problems.error(
      'TOO_MANY_COLUMNS',
      { ...at, value: String(record.size) },
      `The header has ${record.size} columns; no table has more than ${Object.keys(table.columns).length}.`,
      'Check that the file has line breaks and that its first line is the header.',
    );
    return null;
  }
  const columns = new Map<string, number>();
  record.cells.forEach((cell, index) => {
    const name = cell.trim();
    const place = { ...at, column: name, value: name };
    if (!Object.hasOwn(table.columns, name)) {
      problems.error(
        'UNKNOWN_COLUMN',
        place,
        name === '' ? `Column ${index + 1} has no name.` : `The table ${table.name} has no column ${quoted(name)}.`,
        `Rename or remove the column.${didYouMean(name, Object.keys(table.columns))}`,
      );
    } else if (columns.has(name)) {
      problems.error(
        'DUPLICATE_COLUMN',
        place,
        `The column ${quoted(name)} stands twice in the header.`,
        'Keep one of them.',
      );
    } else {
      columns.set(name, index);
    }
  });
  return { size: record.size, columns: Array.from(columns, ([name, index]) => ({ name, index })) };
}
