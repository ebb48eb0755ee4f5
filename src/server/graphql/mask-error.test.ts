import { graphql, buildSchema, GraphQLError, type ExecutionResult } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';
import { maskError } from './mask-error.js';

const schema = buildSchema(`
  enum Colour { RED }
  type Query { value(n: Int! = 1): String, sure: String!, colour: Colour }
`);

/** Runs a document as Apollo does, up to the errors it hands to `formatError`. */
async function masked(source: string, root: object, variableValues = {}) {
  const result: ExecutionResult = await graphql({ schema, source, rootValue: root, variableValues });
  const reported: unknown[] = [];
  const errors = (result.errors ?? []).map((error) => {
    const formatted = { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } };
    return maskError(formatted, error, 'req-1', (fault) => reported.push(fault));
  });
  return { error: errors[0]!, reported };
}

const throws = (error: unknown) => ({
  value: () => {
    throw error;
  },
});

test('an error of the domain keeps message, code and details, with the place in the answer', async () => {
  const cause = new LodegraphError('LIMIT_EXCEEDED', 'Ask for at most 200.', { limit: 'first', value: 500 });
  const { error, reported } = await masked('{ value }', throws(cause));
  expect(error).toEqual({
    message: 'Ask for at most 200.',
    locations: [{ line: 1, column: 3 }],
    path: ['value'],
    extensions: { limit: 'first', value: 500, code: 'LIMIT_EXCEEDED' },
  });
  expect(reported).toEqual([]);
});

test('an error of the domain is found below what wraps it', async () => {
  const cause = new LodegraphError('STORE_UNAVAILABLE', 'The store does not answer.');
  const { error } = await masked('{ value }', throws(new Error('wrapped', { cause: new Error('again', { cause }) })));
  expect(error).toMatchObject({ message: 'The store does not answer.', extensions: { code: 'STORE_UNAVAILABLE' } });
});

test('details cannot change the code', async () => {
  const { error } = await masked('{ value }', throws(new LodegraphError('NOT_FOUND', 'None.', { code: 'OTHER' })));
  expect(error.extensions).toEqual({ code: 'NOT_FOUND' });
});

test.each([
  new Error('password=hunter2'),
  'a thrown text: hunter2',
  Object.assign(new Error('hunter2'), { extensions: { host: 'hunter2' } }),
  new GraphQLError('hunter2'),
])('a fault of ours says nothing of itself and is reported whole: %s', async (fault) => {
  const { error, reported } = await masked('{ value }', throws(fault));
  expect(error).toMatchObject({ path: ['value'], extensions: { code: 'INTERNAL', requestId: 'req-1' } });
  expect(error.message).toContain('req-1');
  expect(JSON.stringify(error)).not.toContain('hunter2');
  expect(String(reported[0])).toContain('hunter2');
});

test('what a resolver returns against the schema is a fault of ours', async () => {
  expect((await masked('{ colour }', { colour: 'hunter2' })).error).toMatchObject({ extensions: { code: 'INTERNAL' } });
  expect((await masked('{ sure }', { sure: null })).error).toMatchObject({ extensions: { code: 'INTERNAL' } });
});

test('an argument found wrong while executing is the client’s to mend', async () => {
  const { error } = await masked('query ($n: Int = 2) { value(n: $n) }', { value: 'x' }, { n: null });
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(error.message).toContain('must not be null');
});

test('what GraphQL has classified stays as it is', () => {
  const error = new GraphQLError('Syntax Error: Expected Name.', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  const report = jest.fn();
  expect(maskError(error.toJSON(), error, 'req-1', report)).toEqual(error.toJSON());
  expect(report).not.toHaveBeenCalled();
});

test('a chain that leads back to itself ends', () => {
  const error = new Error('round');
  error.cause = error;
  expect(maskError({ message: 'round' }, error, null, () => {})).toMatchObject({ extensions: { code: 'INTERNAL' } });
});
