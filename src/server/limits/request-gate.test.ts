import { getIntrospectionQuery } from 'graphql';
import type { LodegraphError } from '../../domain/errors.js';
import { RequestGate } from './request-gate.js';
import { DEFAULT_REQUEST_LIMITS, type RequestLimit } from '../../config/request-limits.js';

const gate = new RequestGate(DEFAULT_REQUEST_LIMITS);

function refused(query: unknown, variables?: unknown): LodegraphError {
  try {
    gate.check(query, variables);
  } catch (error) {
    return error as LodegraphError;
  }
  throw new Error('It was let through.');
}

const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const deep = (depth: number): object => (depth === 0 ? {} : { not: deep(depth - 1) });

const CASES: readonly (readonly [RequestLimit, query: string, variables: object | undefined, value: number])[] = [
  ['documentBytes', `{ a } # ${'é'.repeat(200_000)}`, undefined, 400_008],
  ['tokens', `{ ${'a '.repeat(10_001)}}`, undefined, 10_003],
  ['nesting', nested(101), undefined, 101],
  ['depth', nested(26), undefined, 26],
  ['selections', `{ ${'...F '.repeat(40)}} fragment F on Q { ${names(100)} }`, undefined, 4_040],
  ['repeats', `{ ${'a '.repeat(51)}}`, undefined, 51],
  ['aliases', `{ b { ${aliases(201)} } }`, undefined, 201],
  ['rootFields', `{ ${names(51)} }`, undefined, 51],
  ['directives', `{ a ${'@x '.repeat(201)} }`, undefined, 201],
  ['variableValues', '{ a }', { list: new Array<number>(20_000).fill(1) }, 20_001],
  ['variableDepth', '{ a }', deep(21), 21],
];

function names(count: number): string {
  return Array.from({ length: count }, (_, n) => `f${n}`).join(' ');
}

function aliases(count: number): string {
  return Array.from({ length: count }, (_, n) => `x${n}: id`).join(' ');
}

test.each(CASES)('above %s it says the limit, what is allowed, and the value', (limit, query, variables, value) => {
  const { code, details, message } = refused(query, variables);
  expect({ code, details }).toEqual({
    code: 'LIMIT_EXCEEDED',
    details: { limit, allowed: DEFAULT_REQUEST_LIMITS[limit], value },
  });
  expect(message).toContain(String(value));
});

test('every limit is among the cases', () => {
  expect(CASES.map(([limit]) => limit).sort()).toEqual(Object.keys(DEFAULT_REQUEST_LIMITS).sort());
});

test.each([
  [
    'the introspection of clients',
    getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, oneOf: true }),
  ],
  ['a mistake, which the parser explains', '{ a'],
  ['a character that is none, likewise', '{ a \u0007 }'],
  ['an empty text', ''],
  ['what is no text', 7],
  ['what is not there', undefined],
])('%s is let through', (_, query) => {
  expect(() => gate.check(query, undefined)).not.toThrow();
});
