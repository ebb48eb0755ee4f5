import { isFullDate, readDate, type IsoDate } from '../../domain/values/partial-date.js';
import type { DatasetInfo } from '../../store/graph-store.js';
import { Fault } from '../validation/fault.js';
import { didYouMean } from '../../domain/search/nearest.js';
import { printable, quoted, type Place } from '../validation/problem.js';
import type { ProblemList } from '../validation/problem-list.js';
import { decodeText } from './decode-text.js';
import type { RawRow } from './raw-dataset.js';

export const INFO_FILE = 'dataset.json';
export const INFO_FIELDS = {
  id: 'Short name of the dataset, stable over its versions.',
  title: 'Title for people.',
  version: 'Version of the dataset.',
  date: 'The day the dataset describes, as YYYY-MM-DD; where it is missing, the latest date of its sources.',
  licence: 'Licence of the dataset, as an SPDX id or a sentence; null where there is none.',
  description: 'What the dataset holds, in a sentence or two; null where there is nothing to say.',
} as const satisfies Record<keyof DatasetInfo, string>;

const EXAMPLE =
  '{ "id": "…", "title": "…", "version": "1", "date": "2026-01-31", "licence": null, "description": null }';
/** Stands in where the file cannot be used; the problem list then has an error. */
export const NO_INFO: DatasetInfo = {
  id: '',
  title: '',
  version: '',
  date: '0001-01-01',
  licence: null,
  description: null,
};

/** `dataset.json`: what the dataset is and which day it describes. */
export function readDatasetInfo(
  file: Buffer | Fault | null,
  sources: readonly RawRow[],
  problems: ProblemList,
): DatasetInfo {
  const at: Place = { table: INFO_FILE };
  if (file === null) {
    const advice = `Create ${INFO_FILE} in the dataset’s directory: ${EXAMPLE}`;
    problems.error('MISSING_DATASET_JSON', at, `The dataset has no ${INFO_FILE}.`, advice);
    return NO_INFO;
  }
  const fields = file instanceof Fault ? file : parseFields(file, problems);
  if (fields instanceof Fault) {
    problems.error(fields.code, { ...at, row: fields.row }, fields.message, fields.advice);
    return NO_INFO;
  }
  for (const name of fields.keys()) {
    if (Object.hasOwn(INFO_FIELDS, name)) continue;
    const advice = `Remove it.${didYouMean(name, Object.keys(INFO_FIELDS))}`;
    problems.warning('UNKNOWN_FIELD', { ...at, column: name }, `${INFO_FILE} has no field ${quoted(name)}.`, advice);
  }
  return {
    id: textField(fields, 'id', problems) ?? '',
    title: textField(fields, 'title', problems) ?? '',
    version: textField(fields, 'version', problems) ?? '',
    date: dateField(fields, sources, problems),
    licence: textField(fields, 'licence', problems),
    description: textField(fields, 'description', problems),
  };
}

function parseFields(file: Buffer, problems: ProblemList): ReadonlyMap<string, unknown> | Fault {
  const decoded = decodeText(file);
  if (decoded instanceof Fault) return decoded;
  if (decoded.hasByteOrderMark) reportByteOrderMark(INFO_FILE, problems);
  try {
    const value: unknown = JSON.parse(decoded.text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
  } catch (error) {
    return new Fault('BAD_JSON', `It is not JSON: ${printable(String(error))}.`, `Write it as JSON: ${EXAMPLE}`);
  }
  return new Fault('BAD_JSON', 'It is JSON, but not an object.', `Write an object: ${EXAMPLE}`);
}

export function reportByteOrderMark(table: string, problems: ProblemList): void {
  const message = 'The file begins with a byte order mark, which was skipped.';
  problems.warning('BYTE_ORDER_MARK', { table, row: 1 }, message, 'Save it as UTF-8 without one.');
}

/** Fields that say nothing must say so with null: forgetting a licence is not the same as having none. */
function textField(
  fields: ReadonlyMap<string, unknown>,
  name: keyof DatasetInfo,
  problems: ProblemList,
): string | null {
  const value = fields.get(name);
  const nullable = name === 'licence' || name === 'description';
  if (value === null && nullable) return null;
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const place = { table: INFO_FILE, column: name, value: value === undefined ? null : String(JSON.stringify(value)) };
  const what = `${INFO_FIELDS[name]} It is a text${nullable ? ' or null' : ''}, for example ${EXAMPLE}`;
  if (value === undefined) problems.error('MISSING_FIELD', place, `The field "${name}" is missing.`, what);
  else problems.error('BAD_FIELD', place, `The field "${name}" is ${quoted(place.value ?? '')}.`, what);
  return null;
}

function dateField(fields: ReadonlyMap<string, unknown>, sources: readonly RawRow[], problems: ProblemList): IsoDate {
  const stated = fields.get('date');
  const place = { table: INFO_FILE, column: 'date' };
  if (typeof stated === 'string' && isFullDate(stated)) return stated;
  if (stated !== undefined) {
    const value = String(JSON.stringify(stated));
    const message = `${quoted(value)} is not a full date of the calendar.`;
    problems.error('BAD_FIELD', { ...place, value }, message, 'Write it as "YYYY-MM-DD".');
    return NO_INFO.date;
  }
  const latest = latestDate(sources);
  if (latest === null) {
    const advice = 'Write the day that the dataset describes as "date": "YYYY-MM-DD".';
    problems.error('MISSING_FIELD', place, 'The date is missing, and no source has a date to take instead.', advice);
    return NO_INFO.date;
  }
  const message = `The date is missing; ${latest}, the latest date of a source, is used.`;
  problems.warning(
    'DATE_ASSUMED',
    { ...place, value: latest },
    message,
    `Write "date": "${latest}", or the day you mean.`,
  );
  return latest;
}

/** Of a partial date the first day counts: a source of `2025` has reached no later day for certain. */
function latestDate(sources: readonly RawRow[]): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const { cells } of sources) {
    const date = readDate(cells['date'] ?? '')?.earliest ?? null;
    if (date !== null && (latest === null || date > latest)) latest = date;
  }
  return latest;
}
