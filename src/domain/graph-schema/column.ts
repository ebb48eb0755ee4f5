import type { Share } from '../values/share.js';

/**
 * A column of a dataset table: what a cell may hold, and what it becomes in the graph.
 * The node and edge tables beside this file are built of columns; validator, stores,
 * documentation and the machine-readable schema all read them from there.
 */
export type ColumnType = 'text' | 'list' | 'number' | 'date' | 'share' | 'flag' | 'url' | 'enum' | 'ref' | 'refs';

export interface Column {
  readonly type: ColumnType;
  readonly description: string;
  readonly required: boolean;
  /** The closed list of an `enum` column. */
  readonly values?: readonly string[];
  /** The node kinds a `ref` or `refs` column may point to. */
  readonly to?: readonly string[];
  /** The edge kind that the importer draws for a reference in a node table. */
  readonly edge?: string;
  /** Inclusive bounds of a `number` column. */
  readonly min?: number;
  readonly max?: number;
}

export type Columns = Readonly<Record<string, Column>>;

type Scalar<C extends Column> = C extends { type: 'number' }
  ? number
  : C extends { type: 'flag' }
    ? boolean
    : C extends { type: 'share' }
      ? Share
      : C extends { type: 'enum'; values: readonly (infer V)[] }
        ? V
        : string;

/** The value of a column in the graph: lists are never null, anything else is null where not stated. */
export type ColumnValue<C extends Column> = C extends { type: 'list' | 'refs' }
  ? readonly string[]
  : C extends { required: true }
    ? Scalar<C>
    : Scalar<C> | null;

type Camel<S> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** The properties that a set of columns gives a node or an edge: `share_of` becomes `shareOf`. */
export type PropertiesOf<C extends Columns> = {
  readonly [K in keyof C as Camel<K> & string]: ColumnValue<C[K]>;
};

/** The name in the graph of a column of a table. */
export const propertyName = (columnName: string): string =>
  columnName.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const column = <const C extends Omit<Column, 'required'>>(c: C) => ({ ...c, required: false as const });

export const text = (description: string) => column({ type: 'text', description });
export const list = (description: string) => column({ type: 'list', description });
export const date = (description: string) => column({ type: 'date', description });
export const share = (description: string) => column({ type: 'share', description });
export const flag = (description: string) => column({ type: 'flag', description });
export const url = (description: string) => column({ type: 'url', description });

export const number = (description: string, bounds: { min?: number; max?: number } = {}) =>
  column({ type: 'number', description, ...bounds });

export const oneOf = <const V extends readonly string[]>(values: V, description: string) =>
  column({ type: 'enum', values, description });

export const ref = <const T extends readonly string[]>(to: T, description: string, edge?: string) =>
  column({ type: 'ref', to, description, ...(edge === undefined ? {} : { edge }) });

export const refs = <const T extends readonly string[]>(to: T, description: string, edge?: string) =>
  column({ type: 'refs', to, description, ...(edge === undefined ? {} : { edge }) });

export const required = <const C extends Column>(c: C): Omit<C, 'required'> & { readonly required: true } => ({
  ...c,
  required: true,
});
