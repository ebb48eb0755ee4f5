import { errorOf, TestServer } from './testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  await server.stop();
});

const QUERY = '{ __typename }';
const ANSWER = { data: { __typename: 'Query' } };

test('a POST with JSON is answered', async () => {
  const response = await server.ask({ query: QUERY });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual(ANSWER);
});

test('the media type of GraphQL is spoken when asked for', async () => {
  const response = await server.ask({ query: QUERY }, { accept: 'application/graphql-response+json' });
  expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await response.json()).toEqual(ANSWER);
});

test('a GET is answered to a client that is no simple form or link', async () => {
  const search = new URLSearchParams({ query: 'query Name($on: Boolean!) { __typename @include(if: $on) }' });
  search.set('variables', '{"on": true}');
  const headers = { 'apollo-require-preflight': '1', 'x-request-id': 'get-1' };
  expect(await (await server.fetch(`/graphql?${search}`, { headers })).json()).toEqual(ANSWER);
  const line = await server.running.logged((entry) => entry['requestId'] === 'get-1');
  expect(line).toMatchObject({ method: 'GET', path: '/graphql', status: 200, operation: 'Name', msg: 'request' });
});

test('a GET that a page could send in a visitor’s name is refused', async () => {
  const response = await server.fetch(`/graphql?query=${encodeURIComponent(QUERY)}`);
  expect(response.status).toBe(400);
  expect((await errorOf(response)).message).toContain('Cross-Site Request Forgery');
});

test.each(['text/plain', 'application/x-www-form-urlencoded', undefined])(
  'a POST of type %s is refused: a page could send it',
  async (type) => {
    const body = new TextEncoder().encode(JSON.stringify({ query: QUERY }));
    const headers = type === undefined ? {} : { 'content-type': type };
    const response = await server.fetch('/graphql', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect((await errorOf(response)).message).toContain('Cross-Site Request Forgery');
  },
);

test('a browser is led to the page, with its query', async () => {
  const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const response = await server.fetch('/graphql?query=%7Ba%7D', { headers });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/playground?query=%7Ba%7D');
});

test.each([
  ['{"query": ', 400, 'BAD_REQUEST', 'The body is not JSON'],
  ['', 400, 'BAD_REQUEST', 'The body is not JSON'],
  ['[]', 400, 'BAD_REQUEST', 'batching disabled'],
  ['{"query": 1}', 400, 'BAD_REQUEST', 'must be strings'],
  ['{"query": "{ a", "variables": {}}', 200, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  ['{"query": "{ noSuchField }"}', 200, 'GRAPHQL_VALIDATION_FAILED', 'noSuchField'],
  ['{"query": "query ($a: Boolean!) { __typename @skip(if: $a) }"}', 200, 'BAD_USER_INPUT', 'was not provided'],
  ['{"query": "query A {__typename} query B {__typename}"}', 400, 'OPERATION_RESOLUTION_FAILURE', 'operation name'],
])('%s is answered with what is wrong', async (body, status, code, message) => {
  const response = await server.ask(body);
  expect(response.status).toBe(status);
  const error = await errorOf(response);
  expect(error.extensions['code']).toBe(code);
  expect(error.message).toContain(message);
  expect(error.extensions).not.toHaveProperty('stacktrace');
});

test.each(['{ a', '{ noSuchField }'])('in the media type of GraphQL, %s is a bad request', async (query) => {
  expect((await server.ask({ query }, { accept: 'application/graphql-response+json' })).status).toBe(400);
});

test('a type or encoding that is not understood is refused as such', async () => {
  const xml = await server.ask('<a/>', { 'content-type': 'application/xml' });
  expect(xml.status).toBe(415);
  expect((await errorOf(xml)).message).toContain('"application/xml" is not understood');
  expect((await server.ask('x', { 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await server.ask('{}', { 'content-type': 'application/json; charset=utf-16' })).status).toBe(415);
});

test('a body over 1 MiB is refused, with the limit', async () => {
  const response = await server.ask({ query: `{ __typename } #${'x'.repeat(2_000_000)}` });
  expect(response.status).toBe(413);
  expect((await errorOf(response)).extensions).toEqual({
    code: 'LIMIT_EXCEEDED',
    limit: 'bodyBytes',
    allowed: 1_048_576,
    value: 2_000_028,
  });
});

test('a body of just under 1 MiB is answered', async () => {
  expect((await server.ask({ query: QUERY, variables: { unused: 'x'.repeat(1_000_000) } })).status).toBe(200);
});

test('introspection tells the whole schema', async () => {
  const { data } = (await (await server.ask({ query: '{ __schema { types { name } } }' })).json()) as {
    data: { __schema: { types: unknown[] } };
  };
  expect(data.__schema.types.length).toBeGreaterThan(5);
});

test('a request keeps a sane id of its own and gets one otherwise', async () => {
  const own = await server.ask({ query: QUERY }, { 'x-request-id': 'trace/7:a' });
  expect(own.headers.get('x-request-id')).toBe('trace/7:a');
  const other = await server.ask({ query: QUERY }, { 'x-request-id': 'a b"c' });
  expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});
