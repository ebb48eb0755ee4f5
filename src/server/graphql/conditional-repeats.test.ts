import { parse, type OperationDefinitionNode } from 'graphql';
import { hasConditionalRepeats } from './conditional-repeats.js';

test.each([
  ['{ a { b } c @skip(if: true) }', false],
  ['{ a { b } a { b } }', false],
  ['{ a @skip(if: true) b a }', true],
  ['{ a b ... @include(if: true) { a } }', true],
  ['{ a { x @skip(if: true) y } b { x } }', false],
  ['{ a { x @skip(if: true) y } a { ...F } } fragment F on T { x }', true],
  ['{ a { ...F @include(if: true) y x } } fragment F on T { x }', true],
  ['{ a: x @skip(if: true) x }', false],
])('%s: %s', (text, expected) => {
  const document = parse(text);
  expect(hasConditionalRepeats(document, document.definitions[0] as OperationDefinitionNode)).toBe(expected);
});
