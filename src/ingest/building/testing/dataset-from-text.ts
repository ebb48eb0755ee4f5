import type { RawDataset, RawRow } from '../../reading/raw-dataset.js';

/**
 * A dataset from tables as text: a line with the table's name, a line of columns, then rows; cells are
 * separated by `|`.
 */
export function datasetFromText(text: string, date = '2026-05-31'): RawDataset {
  const tables = new Map<string, RawRow[]>();
  for (const block of text.trim().split(/\n\s*\n/)) {
    const [name, header, ...rows] = block.split('\n').map((line) => line.trim());
    const columns = header!.split('|').map((cell) => cell.trim());
    tables.set(
      name!,
      rows.map((row, n) => {
        const cells = row.split('|').map((cell) => cell.trim());
        return {
          table: name!,
          row: n + 2,
          cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
        };
      }),
    );
  }
  return {
    directory: 'test',
    info: { id: 'test', title: 'Test', version: '1', date, licence: null, description: null },
    tables,
  };
}
