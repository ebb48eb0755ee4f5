import type { ProblemList } from '../validation/problem-list.js';
import { reportBreak } from './broken-record.js';
import { CsvRecords, type CsvRecord } from './csv-records.js';
import type { DatasetTable } from './dataset-tables.js';
import type { RawRow } from './raw-dataset.js';
import type { ReadingBudget } from './read-file.js';
import { readHeader, type TableHeader } from './table-header.js';

/** Broken records after which a table is given up: each may cost a search through the whole file. */
const MOST_BREAKS = 100;

export interface ReadTable {
  readonly rows: readonly RawRow[];
  /** False where a record of the file is not among the rows. */
  readonly complete: boolean;
}

/** The rows of a table's text. A record that cannot be read is reported and left out. */
export function readTable(table: DatasetTable, text: string, budget: ReadingBudget, problems: ProblemList): ReadTable {
  const at = { table: table.name };
  const records = new CsvRecords(text);
  const first = records.next();
  if (first === null) {
    problems.error(
      'EMPTY_FILE',
      at,
      `${table.name}.csv is empty.`,
      'Give it a header row, or remove it: a dataset need not have every table.',
    );
    return { rows: [], complete: true };
  }
  if ('code' in first) {
    reportBreak(table.name, first, problems);
    return { rows: [], complete: false };
  }
  const header = readHeader(table, first, problems);
  if (header === null) return { rows: [], complete: false };
  const read = readRows(table, header, records, budget, problems);
  if (records.firstCrlf !== null) {
    problems.warning(
      'CRLF',
      { ...at, row: records.firstCrlf },
      'Lines end in CR LF (Windows).',
      'Save the table with LF line ends, so that a diff shows what changed.',
    );
  }
  return read;
}

function readRows(
  table: DatasetTable,
  header: TableHeader,
  records: CsvRecords,
  budget: ReadingBudget,
  problems: ProblemList,
): ReadTable {
  const at = { table: table.name };
  const rows: RawRow[] = [];
  // Copied for each row: rows of one shape take a third of the memory and time.
  const blank: Record<string, string> = Object.fromEntries(header.columns.map(({ name }) => [name, '']));
  let blankLine: number | null = null;
  let breaks = 0;
  let complete = true;
  for (let record = records.next(); record !== null; record = records.next()) {
    if (budget.rowsLeft-- <= 0) {
      problems.error('TOO_MANY_ROWS', at, 'The dataset has more rows than can be held.', 'Split the dataset.');
      return { rows, complete: false };
    }
    if ('code' in record) {
      complete = false;
      reportBreak(table.name, record, problems);
      if (++breaks < MOST_BREAKS) continue;
      const advice = 'Correct the records listed and run the check again.';
      problems.error('TABLE_GIVEN_UP', at, `Reading stopped after ${MOST_BREAKS} broken records.`, advice);
      return { rows, complete };
    }
    if (record.size === 1 && record.cells[0]!.trim() === '') {
      blankLine ??= record.line;
    } else if (record.size !== header.size) {
      complete = false;
      reportSize(table, header, record, problems);
    } else {
      rows.push({ table: table.name, row: record.line, cells: cellsOf(blank, header, record) });
    }
  }
  if (blankLine !== null) {
    problems.warning('BLANK_LINES', { ...at, row: blankLine }, 'There are empty lines.', 'Remove them.');
  }
  if (rows.length === 0 && complete) {
    problems.warning('NO_ROWS', at, `${table.name}.csv has a header and no rows.`, 'Add rows, or remove the file.');
  }
  return { rows, complete };
}

function cellsOf(blank: Record<string, string>, header: TableHeader, record: CsvRecord): Record<string, string> {
  const cells = { ...blank };
  for (const { index, name } of header.columns) {
    const cell = trimmed(record.cells[index]!);
    if (cell !== '') cells[name] = cell;
  }
  return cells;
}

/** A leading tab or CR stays, for the validator to see: spreadsheets skip it and run the formula behind. */
const trimmed = (cell: string): string => (cell[0] === '\t' || cell[0] === '\r' ? cell.trimEnd() : cell.trim());

function reportSize(table: DatasetTable, header: TableHeader, record: CsvRecord, problems: ProblemList): void {
  const many = record.size > header.size;
  problems.error(
    'WRONG_CELL_COUNT',
    { table: table.name, row: record.line, value: record.cells.slice(0, 20).join(',') },
    `The row has ${record.size} cells where the header has ${header.size}.`,
    many
      ? 'Put quotes around a cell that contains a comma, or remove the surplus.'
      : 'Add the missing commas; an empty cell needs its comma too.',
  );
}
