import { CsvRecords } from '../../../ingest/reading/csv-records.js';

/** The records of a small table beside the dataset, by column. Throws where the text is not a sound table. */
export function readRecords<C extends string>(
  name: string,
  text: string,
  columns: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const records = new CsvRecords(text);
  const header = records.next();
  if (header === null || 'code' in header || header.cells.join() !== columns.join()) {
    throw new Error(`${name}: the first line must be "${columns.join()}".`);
  }
  const rows: Record<C, string>[] = [];
  for (let record = records.next(); record !== null; record = records.next()) {
    if ('code' in record) throw new Error(`${name}:${record.line}: the record cannot be read (${record.code}).`);
    if (record.size !== columns.length) throw new Error(`${name}:${record.line}: wanted ${columns.length} cells.`);
    rows.push(Object.fromEntries(columns.map((column, n) => [column, record.cells[n]!])) as Record<C, string>);
  }
  return rows;
}
