import { buildSchema, parse, validate, type OperationDefinitionNode } from 'graphql';
import { refuseNullVariables } from './null-variables.js';

const schema = buildSchema(`
  input Order { by: String, descending: Boolean! = false }
  type Query { list(first: Int! = 20, after: String, order: Order): [Query!]! }
`);

function check(text: string, variables: Record<string, unknown>): void {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  refuseNullVariables(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
}

test.each([
  ['query ($n: Int) { list(first: $n) { __typename } }', 'first'],
  ['query ($n: Int) { ...F } fragment F on Query { list { list(first: $n) { __typename } } }', 'first'],
  ['query ($n: Boolean = true) { list(order: { descending: $n }) { __typename } }', 'order'],
  ['query ($n: Boolean = true) { list @skip(if: $n) { __typename } }', 'if'],
])('%s takes no null', (text, argument) => {
  expect(() => check(text, { n: null })).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument, value: null } }),
  );
  expect(() => check(text, {})).not.toThrow();
});

test.each([
  'query ($n: String) { list(after: $n) { __typename } }',
  'query ($n: String) { list(order: { by: $n }) { __typename } }',
  'query A($n: String) { list(after: $n) { __typename } } query B($n: Int) { ...F } fragment F on Query { list(first: $n) { __typename } }',
])('%s takes one', (text) => {
  expect(() => check(text, { n: null })).not.toThrow();
});
