import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EDGE_KINDS } from '../../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { parseCell } from '../reading/parse-cells.js';
import { DATASET_TABLES } from '../reading/dataset-tables.js';
import { Fault } from './fault.js';
import type { DatasetField } from './dataset-field.js';
import { datasetDocumentation, datasetSchema } from './dataset-schema.js';

interface Resource {
  readonly name: string;
  readonly schema: { fields: DatasetField[]; foreignKeys?: { fields: string[]; reference: { resource?: string } }[] };
}
const { resources } = datasetSchema() as { resources: readonly Resource[] };
const resource = (name: string): Resource => resources.find((r) => r.name === name)!;
const field = (table: string, name: string): DatasetField =>
  resource(table).schema.fields.find((f) => f.name === name)!;

describe('datasetSchema', () => {
  it('has a resource for every table of the graph schema', () => {
    const tables = [...Object.values(NODE_KINDS), ...Object.values(EDGE_KINDS)].map(({ table }) => table);
    expect(resources.map(({ name }) => name)).toEqual([...tables, 'observations']);
  });

  it('says of a column what validation asks of it', () => {
    expect(field('firms', 'id').constraints).toMatchObject({ required: true, unique: true });
    expect(field('facilities', 'latitude')).toMatchObject({
      type: 'number',
      constraints: { minimum: -90, maximum: 90 },
    });
    expect(field('facilities', 'stage').constraints?.['enum']).toContain('SMELTING');
    expect(field('stakes', 'owner')).toMatchObject({
      constraints: { required: true },
      references: expect.arrayContaining(['countries', 'firms']),
    });
    expect(field('groups', 'members')).toMatchObject({ type: 'list', delimiter: ';' });
    expect(field('stakes', 'complete').type).toBe('boolean');
    expect(field('sources', 'url')).toMatchObject({ type: 'string', format: 'uri' });
  });

  it('has foreign keys where one table must list the id, and none to the built-in countries', () => {
    const keys = resources.flatMap(({ schema }) => schema.foreignKeys ?? []);
    expect(resource('stakes').schema.foreignKeys).toContainEqual({
      fields: ['source'],
      reference: { resource: 'sources', fields: ['id'] },
    });
    expect(keys.every(({ reference }) => reference.resource !== 'countries')).toBe(true);
  });

  it.each([
    ['stakes', 'share', ['63', '>50', '>=25', '<25', '<=49', '25..50', 'majority'], ['a', '63%', '..5']],
    ['stakes', 'from', ['2025', '2025-06', '2025-06-01'], ['25', '2025/06', '']],
    ['stakes', 'owner', ['firm:a', 'country:MY', 'unnamed-party:x.1'], ['facility:a', 'firm:', 'x']],
  ])('accepts by pattern in %s.%s what the parser accepts', (table, name, accepted, refused) => {
    const pattern = new RegExp(`^(${String(field(table, name).constraints?.['pattern'])})$`);
    const column = DATASET_TABLES.get(table)!.columns[name]!;
    for (const cell of accepted) {
      expect(cell).toMatch(pattern);
      expect(parseCell(column, cell)).not.toBeInstanceOf(Fault);
    }
    for (const cell of refused) expect(cell).not.toMatch(pattern);
  });

  it('is what schema/dataset.schema.json says (npm run generate)', () => {
    const file = path.join(__dirname, '../../../schema/dataset.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(datasetSchema())));
  });
});

describe('datasetDocumentation', () => {
  it('has a section for every table and a line for every column', () => {
    const text = datasetDocumentation();
    for (const table of DATASET_TABLES.values()) {
      const section = text.split(`### \`${table.name}.csv\``)[1]!.split('\n### ')[0]!;
      for (const [name] of table.columnList) expect(section).toContain(`| \`${name}\``);
    }
    expect(text).toContain('| `owner` (required) | id in `countries`, `persons`, `firms`');
    expect(text).toMatch(/\| `licence` \|/);
  });
});
