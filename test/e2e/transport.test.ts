import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { root } from './testing/program.js';
import { errorOf, TestServer } from './testing/server.js';

const ORIGIN = 'https://analyst.example.org';
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ LODEGRAPH_CORS_ORIGINS: `${ORIGIN}, http://localhost:3000` });
});
afterAll(async () => {
  await server.stop();
});

const LONG = '{ firms(first: 100) { nodes { id name } } }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The bytes as they come: fetch would unpack them. */
function bytesOf(query: string, headers: Record<string, string>) {
  return new Promise<{ body: Buffer; headers: Record<string, unknown> }>((resolve, reject) => {
    const type = { 'content-type': 'application/json' };
    const sending = request(
      `${server.url}/graphql`,
      { method: 'POST', headers: { ...type, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ body: Buffer.concat(chunks), headers: response.headers }));
      },
    );
    sending.on('error', reject).end(JSON.stringify({ query }));
  });
}

describe('compression', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.1, gzip;q=0.9', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ] as const)('accept-encoding: %s is answered with %s', async (accepted, encoding, unpack) => {
    const plain = await bytesOf(LONG, {});
    const packed = await bytesOf(LONG, { 'accept-encoding': accepted });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers['vary']).toContain('accept-encoding');
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  });

  test.each(['identity', 'br;q=0, gzip;q=0', ''])('accept-encoding: %j is answered as it is', async (accepted) => {
    const { headers } = await bytesOf(LONG, { 'accept-encoding': accepted });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers['vary']).toContain('accept-encoding');
  });

  test('a short answer is not worth it', async () => {
    expect((await bytesOf('{ __typename }', { 'accept-encoding': 'br' })).headers).not.toHaveProperty(
      'content-encoding',
    );
  });
});

describe('entity tags', () => {
  const get = (query: string, headers: Record<string, string> = {}) =>
    server.fetch(`/graphql?${new URLSearchParams({ query })}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    });

  test('a GET that was answered before is not answered again', async () => {
    const first = await get(LONG);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = await get(LONG, { 'if-none-match': `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('{ dataset { title } }', { 'if-none-match': etag })).status).toBe(200);
  });

  test('an answer with errors, or to a POST, has none and is not kept', async () => {
    const wrong = await get('{ firms(first: 201) { nodes { id } } }');
    const posted = await server.ask({ query: LONG });
    for (const { headers } of [wrong, posted]) {
      expect(headers.get('etag')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('pages of other origins', () => {
  test('a page of a configured origin may ask', async () => {
    const headers = { origin: ORIGIN, 'access-control-request-method': 'POST' };
    const preflight = await server.fetch('/graphql', { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
    const answer = await server.ask({ query: '{ __typename }' }, { origin: ORIGIN });
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(answer.headers.get('vary')).toContain('origin');
  });

  test('a page of another is told nothing', async () => {
    const answer = await server.ask({ query: '{ __typename }' }, { origin: 'https://evil.example.org' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('documents by id', () => {
  const flagship = readFileSync(path.join(root, 'schema/operations/rules.graphql'), 'utf8');

  test.each([
    ['its name', 'rules'],
    ['its hash', `sha256:${sha256(flagship)}`],
  ])('an operation of the package is known by %s', async (_, documentId) => {
    expect(await (await server.ask({ documentId })).json()).toHaveProperty('data.rules');
    const search = new URLSearchParams({ documentId });
    const headers = { 'apollo-require-preflight': '1' };
    expect(await (await server.fetch(`/graphql?${search}`, { headers })).json()).toHaveProperty('data.rules');
  });

  test('one that is unknown, or comes with a text, is refused', async () => {
    expect((await errorOf(await server.ask({ documentId: 'nope' }))).extensions['code']).toBe('NOT_FOUND');
    const both = await errorOf(await server.ask({ documentId: 'rules', query: '{ __typename }' }));
    expect(both.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('a document that was registered by its hash is known by it', async () => {
    const query = '{ dataset { title version } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
    expect((await errorOf(await server.ask({ extensions }))).extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await server.ask({ query, extensions })).status).toBe(200);
    expect(await (await server.ask({ extensions })).json()).toHaveProperty('data.dataset');
  });

  test('where only trusted documents are answered, others are not', async () => {
    const strict = await TestServer.start({ LODEGRAPH_DOCUMENTS: 'trusted' });
    const forbidden = await strict.ask({ query: '{ __typename }' });
    expect(forbidden.status).toBe(403);
    expect((await errorOf(forbidden)).extensions['code']).toBe('FORBIDDEN');
    const hashed = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(flagship) } } };
    for (const body of [{ documentId: 'rules' }, { query: flagship }, hashed]) {
      expect(await (await strict.ask(body)).json()).toHaveProperty('data.rules');
    }
    await strict.stop();
  });
});

test('what an operation costs is told to who asks', async () => {
  const { extensions } = (await (
    await server.ask({ query: '{ firms(first: 5) { nodes { id } } }', extensions: { cost: true } })
  ).json()) as { extensions: unknown };
  expect(extensions).toEqual({ cost: { requested: 6, limit: 50_000, remaining: null } });
});

test('as a subgraph the server says so, on request', async () => {
  const subgraph = await TestServer.start({ LODEGRAPH_FEDERATION: 'on' });
  const asked = await subgraph.ask({ query: '{ _service { sdl } }' });
  const { data } = (await asked.json()) as { data: { _service: { sdl: string } } };
  expect(data._service.sdl).toMatch(/^extend schema @link\(url: "https:\/\/specs.apollo.dev\/federation\/v2/);
  expect(await (await subgraph.fetch('/schema.graphql')).text()).toContain('_entities(');
  await subgraph.stop();
  const plain = await errorOf(await server.ask({ query: '{ _service { sdl } }' }));
  expect(plain.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
});
