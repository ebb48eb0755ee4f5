import type { ReactNode } from 'react';
import { toCsv } from './csv.js';
import { download } from './download.js';

export interface Column<Row> {
  readonly title: string;
  /** What is shown; omitted, the text. */
  readonly cell?: (row: Row) => ReactNode;
  /** What is exported. */
  readonly text: (row: Row) => string;
  readonly numeric?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Name of the exported file, without its extension; omitted, there is no export. */
  readonly file?: string;
  readonly hideCaption?: boolean;
  /** On a narrow screen every row becomes a card, for tables of long texts. */
  readonly stack?: boolean;
}

/** A table that scrolls in itself on a narrow screen, and can be taken along as CSV. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  file,
  hideCaption = false,
  stack = false,
}: TableProps<Row>) {
  const csv = (): void => {
    const lines = rows.map((row) => columns.map(({ text }) => text(row)));
    download(`${file}.csv`, 'text/csv;charset=utf-8', toCsv([columns.map(({ title }) => title), ...lines]));
  };
  return (
    <div className="table-block">
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className={stack ? 'stack' : undefined}>
          <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ title, numeric }) => (
                <th key={title} scope="col" className={numeric ? 'numeric' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ title, cell, text, numeric }) => (
                  <td key={title} data-title={title} className={numeric ? 'numeric' : undefined}>
                    <div>{cell ? cell(row) : text(row)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {file !== undefined && rows.length > 0 && (
        <p className="actions">
          <button type="button" className="quiet" onClick={csv}>
            CSV
          </button>
        </p>
      )}
    </div>
  );
}
