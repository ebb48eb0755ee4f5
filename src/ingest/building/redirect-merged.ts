import { DATASET_TABLES } from '../reading/dataset-tables.js';
import { rowsOf, type RawDataset, type RawRow } from '../reading/raw-dataset.js';
import { survivorsOf } from '../reading/survivors.js';

const IDENTITIES = 'identities';

/**
 * Where two ids name one thing, everything that is said of the merged one is said of the survivor. So the
 * references are changed before claims are grouped: two statements of one stake must meet in one timeline.
 * The merged node and its identity stay, and lead to the survivor.
 */
export function redirectMerged(dataset: RawDataset): RawDataset {
  if (rowsOf(dataset, IDENTITIES).length === 0) return dataset;
  const survivorOf = survivorsOf(dataset);
  const tables = new Map([...dataset.tables].map(([name, rows]) => [name, redirected(name, rows, survivorOf)]));
  return { ...dataset, tables };
}

function redirected(table: string, rows: readonly RawRow[], survivorOf: (id: string) => string): readonly RawRow[] {
  const columns = Object.entries(DATASET_TABLES.get(table)?.columns ?? {})
    .filter(([, { type }]) => type === 'ref' || type === 'refs')
    .map(([name]) => name)
    .filter((name) => table !== IDENTITIES || name === 'survivor');
  return rows.map((row) => {
    const changed = columns.filter((name) => row.cells[name]);
    if (changed.length === 0) return row;
    const cells = Object.fromEntries(
      changed.map((name) => [
        name,
        row.cells[name]!.split(';')
          .map((id) => survivorOf(id.trim()))
          .join(';'),
      ]),
    );
    return { ...row, cells: { ...row.cells, ...cells } };
  });
}
