import type { Column } from '../../domain/graph-schema/column.js';
import { NODE_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { DATASET_TABLES, type DatasetTable } from '../reading/dataset-tables.js';
import { INFO_FIELDS, INFO_FILE } from '../reading/read-dataset-info.js';
import { claimIdField, datasetField, nodeIdField, tablesOf, type DatasetField } from './dataset-field.js';

/**
 * The dataset format for machines: a Frictionless Data Package (https://datapackage.org) with one
 * resource a table. Validation checks more than Frictionless can say.
 */
export function datasetSchema(): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'lodegraph-dataset',
    title: 'Lodegraph dataset format',
    description: `A dataset is a directory of ${INFO_FILE} and CSV tables; any table may be absent. Generated from the graph schema.`,
    [INFO_FILE]: { fields: Object.entries(INFO_FIELDS).map(([name, description]) => ({ name, description })) },
    resources: [...DATASET_TABLES.values()].map(resourceOf),
  };
}

const resourceOf = (table: DatasetTable): object => ({
  name: table.name,
  path: `${table.name}.csv`,
  type: 'table',
  description: table.description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
  schema: {
    // Optional columns may be absent.
    fieldsMatch: 'superset',
    missingValues: [''],
    fields: table.columnList.map(([name, column]) => fieldOf(table, name, column)),
    ...(table.holds === 'nodes' && { primaryKey: ['id'] }),
    foreignKeys: table.columnList.flatMap(([name, column]) => foreignKeyOf(table, name, column)),
  },
});

function fieldOf(table: DatasetTable, name: string, column: Column): DatasetField {
  if (name !== 'id') return datasetField(name, column);
  return table.holds === 'nodes' ? nodeIdField(column, table.prefix) : claimIdField(column);
}

/** A reference to one table that must list it; countries come built in and need not be listed. */
function foreignKeyOf(table: DatasetTable, name: string, column: Column): object[] {
  const [resource, ...others] = tablesOf(column);
  if (column.type !== 'ref' || resource === undefined || others.length > 0) return [];
  if (resource === NODE_KINDS.Country.table) return [];
  const reference = resource === table.name ? { fields: ['id'] } : { resource, fields: ['id'] };
  return [{ fields: [name], reference }];
}

/** The dataset format for people: one Markdown table of columns for each table of the dataset. */
export function datasetDocumentation(): string {
  const info = ['### `dataset.json`', '', '| field | what it says |', '| --- | --- |'];
  for (const [name, description] of Object.entries(INFO_FIELDS)) info.push(`| \`${name}\` | ${description} |`);
  return [info, ...[...DATASET_TABLES.values()].map(tableDocumentation)].map((lines) => lines.join('\n')).join('\n\n');
}

const tableDocumentation = (table: DatasetTable): string[] => [
  `### \`${table.name}.csv\``,
  '',
  `${table.description} ${table.holds === 'nodes' ? 'A row is one thing.' : 'A row is one claim.'}`,
  '',
  '| column | holds | what it says |',
  '| --- | --- | --- |',
  ...table.columnList.map(
    ([name, column]) =>
      `| \`${name}\`${column.required ? ' (required)' : ''} | ${holds(column)} | ${column.description} |`,
  ),
];

function holds(column: Column): string {
  const tables = tablesOf(column)
    .map((name) => `\`${name}\``)
    .join(', ');
  switch (column.type) {
    case 'enum':
      return `one of ${(column.values ?? []).map((value) => `\`${value}\``).join(', ')}`;
    case 'ref':
      return `id in ${tables}`;
    case 'refs':
      return `ids in ${tables}, separated by \`;\``;
    case 'list':
      return 'texts, separated by `;`';
    case 'date':
      return 'date: YYYY, YYYY-MM or YYYY-MM-DD';
    case 'flag':
      return 'yes or no';
    case 'url':
      return 'web address';
    case 'number':
      return numberRange(column);
    default:
      return column.type;
  }
}

const numberRange = ({ min, max }: Column): string =>
  ['number', min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`].filter(Boolean).join(' ');
