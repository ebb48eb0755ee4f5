import { DATASET_TABLES } from '../../reading/dataset-tables.js';
import { rowsOf, type RawRow } from '../../reading/raw-dataset.js';
import type { DatasetRule } from './rule-context.js';

/** Columns in which two rows may differ and still make the same statement. */
const BESIDE_THE_STATEMENT = new Set(['id', 'locator', 'quote', 'confidence']);

/** No source makes the same statement of the same date twice. */
export const checkDuplicateClaims: DatasetRule = ({ dataset, problems }) => {
  for (const table of DATASET_TABLES.values()) {
    if (table.holds === 'nodes') continue;
    const seen = new Map<string, number>();
    for (const row of rowsThatMayRepeat(rowsOf(dataset, table.name))) {
      const statement = statementOf(row);
      const first = seen.get(statement);
      if (first === undefined) {
        seen.set(statement, row.row);
        continue;
      }
      problems.warning(
        'DUPLICATE_CLAIM',
        { table: table.name, row: row.row },
        `The row says the same as line ${first}: same things, same values, same source, same date.`,
        'Remove one of them, or correct what should differ.',
      );
    }
  }
};

/** Rows whose statements have equal checksums; to keep the statements of a million rows would take seconds. */
function rowsThatMayRepeat(rows: readonly RawRow[]): readonly RawRow[] {
  const once = new Set<number>();
  const more = new Set<number>();
  const checksums = rows.map((row) => checksum(statementOf(row)));
  for (const sum of checksums) (once.has(sum) ? more : once).add(sum);
  return more.size === 0 ? [] : rows.filter((_, i) => more.has(checksums[i]!));
}

function statementOf({ cells }: RawRow): string {
  let statement = '';
  for (const column in cells) if (!BESIDE_THE_STATEMENT.has(column)) statement += `${cells[column]}\u0000`;
  return statement;
}

/** FNV-1a, 32 bits. */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}
