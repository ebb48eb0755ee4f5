import { PERCENT, parseShare, percentText } from '../../../domain/values/share.js';
import { parseCell } from '../../reading/parse-cells.js';
import { DATASET_TABLES } from '../../reading/dataset-tables.js';
import { rowsOf, type RawRow } from '../../reading/raw-dataset.js';
import { cellOf, placeOf, type DatasetRule } from './rule-context.js';

/** What rounding in a source may add: semantics.md, section 2. */
const MOST = 100.5 * PERCENT;

/**
 * The direct holdings that one source lists for one asset on one date as all there are add up to 100 %
 * at most. The importer looks once more, over time and over sources.
 */
export const checkCapTables: DatasetRule = ({ dataset, problems }) => {
  const stakes = rowsOf(dataset, 'stakes');
  const listed = new Set(stakes.filter(isComplete).map((row) => cellOf(row, 'asset')));
  const candidates = stakes.filter((row) => listed.has(cellOf(row, 'asset')) && isCurrentDirectHolding(row));
  for (const rows of capTables(candidates).values()) {
    if (!rows.some(isComplete)) continue;
    const lows = new Map<string, number>();
    for (const row of rows) {
      const owner = cellOf(row, 'owner');
      lows.set(owner, Math.max(lows.get(owner) ?? 0, parseShare(cellOf(row, 'share'))?.low ?? 0));
    }
    const sum = [...lows.values()].reduce((a, b) => a + b, 0);
    const first = rows[0]!;
    if (sum <= MOST) continue;
    problems.warning(
      'OVER_100',
      placeOf(first, 'asset'),
      `The direct stakes that ${cellOf(first, 'source')} lists as all owners add up to ${percentText(sum)} percent or more (lines ${lines(rows)}).`,
      'End the stakes of former owners with `until` or `ends`, mark indirect ones INDIRECT, or correct the shares.',
    );
  }
};

function capTables(stakes: readonly RawRow[]): ReadonlyMap<string, readonly RawRow[]> {
  const tables = new Map<string, RawRow[]>();
  for (const row of stakes) {
    const date = cellOf(row, 'as_of') || cellOf(row, 'from') || cellOf(row, 'stated_on');
    const key = [cellOf(row, 'asset'), cellOf(row, 'source'), date].join('\u0000');
    const table = tables.get(key);
    if (table === undefined) tables.set(key, [row]);
    else table.push(row);
  }
  return tables;
}

const isOneOf = (row: RawRow, column: string, values: readonly string[]): boolean =>
  values.includes(cellOf(row, column));

const isCurrentDirectHolding = (row: RawRow): boolean =>
  isOneOf(row, 'interest', ['', 'SHAREHOLDING', 'UNKNOWN']) &&
  !isOneOf(row, 'directness', ['INDIRECT']) &&
  isOneOf(row, 'status', ['', 'CURRENT']);

const COMPLETE = DATASET_TABLES.get('stakes')!.columns['complete']!;

const isComplete = (row: RawRow): boolean => parseCell(COMPLETE, cellOf(row, 'complete')) === true;

const lines = (rows: readonly RawRow[]): string =>
  rows
    .slice(0, 10)
    .map(({ row }) => row)
    .join(', ') + (rows.length > 10 ? ', …' : '');
