import type { Column } from '../../domain/graph-schema/column.js';
import { NODE_KINDS, type TableNodeKind } from '../../domain/graph-schema/node-kinds.js';

/** A field of a Frictionless Table Schema; `references` is ours: Frictionless knows no reference to several tables. */
export interface DatasetField {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'list';
  readonly format?: 'uri';
  readonly description: string;
  readonly delimiter?: string;
  readonly itemType?: 'string';
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Readonly<Record<string, unknown>>;
  /** Tables in one of which the id, or each id of the list, is found. Countries come built in. */
  readonly references?: readonly string[];
}

const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const PERCENT = '\\d{1,3}(\\.\\d{1,6})?';
const SHARE = `majority|(>=|<=|>|<)? *${PERCENT}|${PERCENT} *\\.\\. *${PERCENT}`;
const SLUG = '[A-Za-z0-9][A-Za-z0-9._-]{0,127}';

export const tablesOf = ({ to = [] }: Column): readonly string[] =>
  to.map((kind) => NODE_KINDS[kind as TableNodeKind].table);

/** The column as a field: what Frictionless can check of it stands in its type and constraints. */
export function datasetField(name: string, column: Column): DatasetField {
  const { description } = column;
  const constraints = { ...(column.required && { required: true }), ...constraintsOf(column) };
  return {
    name,
    ...typeOf(column),
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(column.to !== undefined && { references: tablesOf(column) }),
  };
}

function typeOf({ type }: Column): Omit<DatasetField, 'name' | 'description'> {
  switch (type) {
    case 'number':
      return { type: 'number' };
    case 'flag':
      return {
        type: 'boolean',
        trueValues: ['yes', 'true', 'Yes', 'True', 'YES', 'TRUE'],
        falseValues: ['no', 'false', 'No', 'False', 'NO', 'FALSE'],
      };
    case 'list':
    case 'refs':
      return { type: 'list', delimiter: ';', itemType: 'string' };
    case 'url':
      return { type: 'string', format: 'uri' };
    default:
      return { type: 'string' };
  }
}

function constraintsOf(column: Column): Readonly<Record<string, unknown>> {
  switch (column.type) {
    case 'enum':
      return { enum: column.values };
    case 'date':
      return { pattern: DATE };
    case 'share':
      return { pattern: SHARE };
    case 'ref':
      return { pattern: idPattern(column.to ?? []) };
    case 'number':
      return {
        ...(column.min !== undefined && { minimum: column.min }),
        ...(column.max !== undefined && { maximum: column.max }),
      };
    default:
      return {};
  }
}

const idPattern = (kinds: readonly string[]): string =>
  `(${kinds.map((kind) => NODE_KINDS[kind as TableNodeKind].prefix).join('|')}):${SLUG}`;

/** The id column of a node table. */
export const nodeIdField = (column: Column, prefix: string): DatasetField => ({
  ...datasetField('id', column),
  constraints: { required: true, unique: true, pattern: `${prefix}:${SLUG}` },
});

/** The id column of a claim table. */
export const claimIdField = (column: Column): DatasetField => ({
  ...datasetField('id', column),
  constraints: { unique: true, pattern: SLUG },
});
