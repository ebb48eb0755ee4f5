import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../validation/fault.js';
import { didYouMean } from '../../domain/search/nearest.js';
import { printable, type Problem } from '../validation/problem.js';
import { ProblemList } from '../validation/problem-list.js';
import { DATASET_TABLES } from './dataset-tables.js';
import { decodeText } from './decode-text.js';
import { errorCode } from './error-code.js';
import { INFO_FILE, NO_INFO, readDatasetInfo, reportByteOrderMark } from './read-dataset-info.js';
import type { RawDataset, RawRow } from './raw-dataset.js';
import { readFileIn, type ReadingBudget } from './read-file.js';
import { readTable } from './read-table.js';

export interface ReadDatasetOptions {
  /** Limit for one file; all together may have twice that. */
  readonly maxFileBytes?: number;
  /** Limit for the rows of all tables together. */
  readonly maxRows?: number;
}

const MAX_FILE_BYTES = 128 * 1_048_576;
const MAX_ROWS = 3_000_000;
const MAX_INFO_BYTES = 1_048_576;

/** Reads the tables of a dataset's directory. Never throws for what the directory holds. */
export async function readDataset(
  directory: string,
  options: ReadDatasetOptions = {},
): Promise<{ dataset: RawDataset; problems: readonly Problem[] }> {
  const problems = new ProblemList();
  const dataset = await readDatasetInto(directory, options, problems);
  return { dataset, problems: problems.sorted() };
}

export async function readDatasetInto(
  directory: string,
  { maxFileBytes = MAX_FILE_BYTES, maxRows = MAX_ROWS }: ReadDatasetOptions,
  problems: ProblemList,
): Promise<RawDataset> {
  const tables = new Map<string, readonly RawRow[]>();
  const incomplete = new Set<string>();
  const listed = await list(directory);
  if (listed instanceof Fault) {
    problems.error(listed.code, { table: 'dataset', value: directory }, listed.message, listed.advice);
    return { directory, info: NO_INFO, tables, incomplete };
  }
  const budget: ReadingBudget = { maxFileBytes, bytesLeft: 2 * maxFileBytes, rowsLeft: maxRows };
  const tableFiles = listed.files.filter((file) => /\.csv$/i.test(file));
  for (const file of tableFiles) {
    const table = DATASET_TABLES.get(file.slice(0, -'.csv'.length));
    if (table === undefined || !file.endsWith('.csv')) {
      reportUnknownTable(file, problems);
      continue;
    }
    const bytes = await readFileIn(listed.realDirectory, file, budget);
    const decoded = bytes instanceof Fault ? bytes : decodeText(bytes);
    if (decoded instanceof Fault) {
      incomplete.add(table.name);
      problems.error(decoded.code, { table: table.name, row: decoded.row }, decoded.message, decoded.advice);
      continue;
    }
    if (decoded.hasByteOrderMark) reportByteOrderMark(table.name, problems);
    const { rows, complete } = readTable(table, decoded.text, budget, problems);
    tables.set(table.name, rows);
    if (!complete) incomplete.add(table.name);
  }
  const infoBudget = { maxFileBytes: MAX_INFO_BYTES, bytesLeft: MAX_INFO_BYTES, rowsLeft: 0 };
  const hasInfo = listed.files.includes(INFO_FILE);
  const infoFile = hasInfo ? await readFileIn(listed.realDirectory, INFO_FILE, infoBudget) : null;
  const info = readDatasetInfo(infoFile, tables.get('sources') ?? [], problems);
  if (tableFiles.length === 0) {
    const advice = `Add tables such as firms.csv, facilities.csv, stakes.csv and sources.csv, or check the path.`;
    problems.warning('NO_TABLES', { table: 'dataset', value: directory }, 'The dataset has no table.', advice);
  }
  return { directory, info, tables, incomplete };
}

/** The names of what is in the directory, sorted, so that every run reads in the same order. */
async function list(directory: string): Promise<{ realDirectory: string; files: readonly string[] } | Fault> {
  const shown = printable(directory);
  try {
    const realDirectory = await realpath(path.resolve(directory));
    if (!(await stat(realDirectory)).isDirectory()) {
      return new Fault(
        'NOT_A_DIRECTORY',
        `${shown} is not a directory.`,
        `Name the directory that holds ${INFO_FILE} and the tables, not a file in it.`,
      );
    }
    return { realDirectory, files: (await readdir(realDirectory)).sort() };
  } catch (error) {
    const code = errorCode(error);
    return new Fault(
      code === 'ENOENT' ? 'DATASET_NOT_FOUND' : 'UNREADABLE_DATASET',
      code === 'ENOENT' ? `There is no directory ${shown}.` : `The directory ${shown} cannot be read (${code}).`,
      'Check the path that was given, or DATASET_DIR, and that this user may read it.',
    );
  }
}

function reportUnknownTable(file: string, problems: ProblemList): void {
  const name = file.slice(0, -'.csv'.length);
  problems.error(
    'UNKNOWN_TABLE',
    { table: name, value: file },
    `${printable(file)} is no table of a dataset.`,
    `Rename it, or move it out of the directory.${didYouMean(name, DATASET_TABLES.keys())}`,
  );
}
