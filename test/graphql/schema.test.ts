import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLSchema,
} from 'graphql';
import { breakingChanges } from '../../src/cli/generate/release/breaking-changes.js';
import { vagueDeprecations } from '../../src/cli/generate/release/deprecations.js';
import { lastRelease } from '../../src/cli/generate/release/releases.js';
import { createSchema } from '../../src/graphql/schema.js';
import { schemaText } from '../../src/server/graphql/schema-text.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

it('schema/schema.graphql is the schema of the program; after a change that is meant: npm run generate', () => {
  expect(schemaText(schema)).toBe(readFileSync('schema/schema.graphql', 'utf8'));
});

it('every type, field, argument and enum value says what it means', () => {
  const silent: string[] = [];
  const check = (name: string, description: string | null | undefined): void => {
    if (!description) silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (
      type.name.startsWith('__') ||
      (isScalarType(type) && ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name))
    )
      continue;
    if (type.name !== 'Query') check(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        if ('args' in field)
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
  }
  expect(silent).toEqual([]);
});

it('no field of the root returns a list without a bound, but for those listed here', () => {
  const lists = Object.values(schema.getQueryType()!.getFields()).filter(({ type }) => String(type).includes('['));
  // Bounded by their arguments or by nature: ids asked for, matches asked for, a handful of rules.
  expect(lists.map(({ name }) => name).sort()).toEqual(['nodes', 'rules', 'search', 'verdicts']);
});

it('nothing that the last release promised is gone or changed, but what it marked as deprecated', () => {
  expect(breakingChanges(lastRelease()!.text, schema)).toEqual([]);
});

it('whatever is deprecated says since when, and what to use instead', () => {
  expect(vagueDeprecations(schema)).toEqual([]);
});
