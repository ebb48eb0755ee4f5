import { buildSchema, parse, validate } from 'graphql';
import { explainValue } from './explain-value.js';

const schema = buildSchema(`
  enum Sort { ID NAME }
  input Order { field: Sort! then: [Order!] }
  input Key @oneOf { id: ID lei: ID }
  type Query { list(first: Int, orderBy: Order, by: Key, at: [Sort!]): Int }
`);

test.each([
  ['{ list(first: "x") }', 'Argument "first": Int cannot represent non-integer value: "x"'],
  [
    '{ list(first: 1, orderBy: { field: NAMES }) }',
    'Argument "orderBy.field": Value "NAMES" does not exist in "Sort" enum. Did you mean the enum value "NAME"? It takes ID, NAME.',
  ],
  [
    '{ list(first: 1, orderBy: { then: [{ field: ID }, { then: [], field: 7 }], field: ID }) }',
    'Argument "orderBy.then.field": Enum "Sort" cannot represent non-enum value: 7.',
  ],
  ['{ list(at: [ID, X]) }', 'Argument "at": Value "X" does not exist in "Sort" enum. It takes ID, NAME.'],
  ['{ list(by: { id: 1, lei: 2 }) }', 'Argument "by": OneOf Input Object "Key" must specify exactly one key.'],
  ['{ list(by: { nam: 1 }) }', 'Argument "by": Field "nam" is not defined by type "Key".'],
  [
    'query ($n: Int, $a: Int = "x") { list(first: $a) other: list(first: $n) }',
    'Variable "$a": Int cannot represent non-integer value: "x"',
  ],
  ['{ list(frist: 1) }', 'Unknown argument "frist" on field "Query.list". Did you mean "first"?'],
])('%s', (text, told) => {
  const [error] = validate(schema, parse(text));
  expect(explainValue(schema, error!.message, error)).toBe(told);
});
