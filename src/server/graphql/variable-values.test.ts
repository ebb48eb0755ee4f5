import fc from 'fast-check';
import { buildSchema, getVariableValues, parse, type OperationDefinitionNode } from 'graphql';
import { VariableValues } from './variable-values.js';

const schema = buildSchema(`
  enum Order { ASC DESC }
  input Range { min: Int! max: Int = 9 orders: [Order!] within: Range }
  type Query { a(id: ID, range: Range): Int }
`);

const TYPES = ['Int', 'Int!', 'ID!', '[ID!]!', 'Boolean', 'Order', '[Order!]', 'Range', 'Range!', 'String'];
const FALLBACKS: Readonly<Record<string, string>> = {
  Int: '3',
  Boolean: 'true',
  Order: 'DESC',
  Range: '{min: 1}',
  String: '"s"',
};

const operationOf = (definitions: string): OperationDefinitionNode =>
  parse(`query ${definitions === '' ? '' : `(${definitions})`} { a }`).definitions[0] as OperationDefinitionNode;

const plain = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom('ASC', 'x', '', '7'),
  fc.constant(null),
);
const range = fc.record(
  { min: plain, max: plain, orders: fc.array(plain, { maxLength: 2 }), other: plain },
  { requiredKeys: ['min'] },
);
const value = fc.oneof(plain, range, fc.array(plain, { maxLength: 3 }), fc.record({ min: fc.nat(9), within: range }));
const variable = fc.record(
  { type: fc.constantFrom(...TYPES), hasFallback: fc.boolean(), given: value },
  { requiredKeys: ['type', 'hasFallback'] },
);

test('values are those of graphql-js; where it refuses one, or one is null, there are none', () => {
  let taken = 0;
  const check = (variables: { type: string; hasFallback: boolean; given?: unknown }[]): void => {
    const definitions = variables.map(({ type, hasFallback }, n) =>
      hasFallback && FALLBACKS[type] !== undefined ? `$v${n}: ${type} = ${FALLBACKS[type]}` : `$v${n}: ${type}`,
    );
    const given = Object.fromEntries(variables.flatMap((each, n) => ('given' in each ? [[`v${n}`, each.given]] : [])));
    const operation = operationOf(definitions.join(', '));
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    const isPlain = coerced !== undefined && !Object.values(coerced).includes(null);
    taken += isPlain ? 1 : 0;
    expect(new VariableValues(schema, operation).of(given)).toEqual(isPlain ? { ...coerced } : null);
  };
  fc.assert(fc.property(fc.array(variable, { maxLength: 4 }), check), { numRuns: 1_000 });
  expect(taken).toBeGreaterThan(100);
});

test('a type that the schema does not have is left to graphql-js', () => {
  expect(new VariableValues(schema, operationOf('$a: Other')).of({ a: 1 })).toBeNull();
});

test('each request has values of its own', () => {
  const values = new VariableValues(schema, operationOf('$range: Range = {min: 1}, $ids: [ID!]'));
  const [first, second] = [values.of({ ids: [1] }), values.of({ ids: [1] })];
  expect(first).toEqual({ range: { min: 1, max: 9 }, ids: ['1'] });
  expect(second!['range']).not.toBe(first!['range']);
});
