import type { DatasetInfo } from '../../store/graph-store.js';

/** A record of a table as it stands in the file, before any cell is understood. */
export interface RawRow {
  readonly table: string;
  /** Line of the file on which the record begins; the header's is 1. */
  readonly row: number;
  /**
   * Trimmed cells by column name, '' where empty. Only columns that the schema knows appear, and only
   * those of the file's header.
   */
  readonly cells: Readonly<Record<string, string>>;
}

export interface RawDataset {
  readonly directory: string;
  readonly info: DatasetInfo;
  /** By table name; a table that the dataset does not have is absent. */
  readonly tables: ReadonlyMap<string, readonly RawRow[]>;
  /** Tables of which rows could not be read: what they lack may be in the file. */
  readonly incomplete?: ReadonlySet<string>;
}

export const rowsOf = (dataset: RawDataset, table: string): readonly RawRow[] => dataset.tables.get(table) ?? [];
