import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './testing/program.js';
import { errorOf, TestServer } from './testing/server.js';

/** Every code that docs/errors.md lists for the API is provoked over HTTP: the keys of `PROVOKED` are that list. */
let open: TestServer;
let guarded: TestServer;
let away: TestServer;
const keys: Record<string, string> = {};

beforeAll(async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'lodegraph-codes-')), 'keys.json');
  for (const role of ['reader', 'bulk']) {
    keys[role] = (await run(['keys', 'create', role, '--role', role, '--file', file])).stdout.trim();
  }
  const broken = pathToFileURL(path.join(root, 'test/e2e/testing/broken-machine.mjs')).href;
  open = await TestServer.start({ NODE_OPTIONS: `--import ${broken}` });
  guarded = await TestServer.start({
    LODEGRAPH_KEYS_FILE: file,
    LODEGRAPH_ANONYMOUS: 'no',
    LODEGRAPH_RATE_READER: '300',
    LODEGRAPH_OPERATION_MS: '20',
  });
  // Nobody listens on port 1.
  away = await TestServer.start({ STORE: 'neo4j', NEO4J_URI: 'bolt://127.0.0.1:1' });
}, 120_000);
afterAll(() => Promise.all([open, guarded, away].map((server) => server.stop())), 60_000);

interface Provoked {
  readonly ask: () => Promise<Response>;
  readonly status: number;
  readonly message: RegExp;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const key = (role: string): Record<string, string> => ({ 'x-api-key': keys[role]! });
const PAGE = { query: '{ firms(first: 200) { nodes { id } } }' };
const wide = Array.from({ length: 49 }, (_, n) => `a${n}: firms(first: 200) { nodes { holdings { nodes { id } } } }`);

const PROVOKED: Readonly<Record<string, Provoked>> = {
  BAD_USER_INPUT: {
    ask: () => open.ask({ query: '{ ownership(of: "facility:kwinanna") { asOf } }' }),
    status: 200,
    message: /^Argument "of": there is nothing with the id "facility:kwinanna"\. Did you mean "facility:kwinana"\?$/,
    extensions: { argument: 'of', value: 'facility:kwinanna', didYouMean: ['facility:kwinana'] },
  },
  LIMIT_EXCEEDED: {
    ask: () => open.ask({ query: '{ firms(first: 500) { nodes { id } } }' }),
    status: 200,
    message: /^Argument "first": 500 is more than the 200 a page may hold\. Ask for 200 /,
    extensions: { limit: 'first', allowed: 200, value: 500 },
  },
  QUERY_TOO_COSTLY: {
    ask: () => open.ask({ query: `{ ${wide.join(' ')} }` }),
    status: 200,
    message: /^The operation may cost \d+; 50000 are allowed\. Ask for shorter lists/,
    extensions: { limit: 'cost', allowed: 50_000 },
  },
  RATE_LIMITED: {
    ask: () => guarded.ask(PAGE, key('reader')).then(() => guarded.ask(PAGE, key('reader'))),
    status: 429,
    message: /^The operation costs 201, and \d+ of the 300 per minute remain\. Wait \d+ s, or ask for less\.$/,
    extensions: { limit: 'costPerMinute', allowed: 300 },
  },
  TIMEOUT: {
    ask: () => guarded.ask({ query: `{ ${wide.join(' ')} }` }, key('bulk')),
    status: 503,
    message: /^The operation took longer than the 20 ms it may\. Ask for less/,
    extensions: { limit: 'milliseconds', allowed: 20 },
  },
  UNAUTHENTICATED: {
    ask: () => guarded.ask(PAGE, { 'x-api-key': `lg_${'0'.repeat(12)}_${'x'.repeat(43)}` }),
    status: 401,
    message: /^The key or token is not valid, or no longer\. Send a key as /,
  },
  FORBIDDEN: {
    ask: () => guarded.fetch('/metrics', { headers: key('reader') }),
    status: 403,
    message: /^This needs a key with the role admin; yours has the role reader\.$/,
  },
  GRAPHQL_PARSE_FAILED: {
    ask: () => open.ask({ query: '{ firms { nodes { id }' }),
    status: 200,
    message: /^Syntax Error: Expected Name, found <EOF>\.$/,
  },
  GRAPHQL_VALIDATION_FAILED: {
    ask: () => open.ask({ query: '{ firms(orderBy: { field: NAMES }) { nodes { id } } }' }),
    status: 200,
    message:
      /^Argument "orderBy.field": Value "NAMES" does not exist in "FirmOrderField" enum\. Did you .* It takes NAME, ID\.$/,
  },
  OPERATION_RESOLUTION_FAILURE: {
    ask: () => open.ask({ query: 'query A { __typename } query B { __typename }' }),
    status: 400,
    message: /^Must provide operation name/,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    ask: () => open.ask({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    status: 200,
    message: /^PersistedQueryNotFound$/,
  },
  BAD_REQUEST: {
    ask: () => open.ask('{"query": '),
    status: 400,
    message: /^The body is not JSON \(.+\)\. Send an object such as /,
  },
  NOT_FOUND: {
    ask: () => open.fetch('/nothing'),
    status: 404,
    message: /^There is nothing at this path\. There is: \/ .* \/graphql /,
  },
  STORE_UNAVAILABLE: {
    ask: () => away.ask(PAGE),
    status: 503,
    message: /Neo4j/,
  },
  INTERNAL: {
    ask: () => open.ask({ query: '{ minerals { edges { cursor } } }' }, { 'x-request-id': 'ask-7' }),
    status: 200,
    message: /^Something went wrong on our side\. Quote the request id ask-7 when you report it\.$/,
    extensions: { requestId: 'ask-7' },
  },
};

/** The codes of the API with their statuses, as the first table of docs/errors.md tells them. */
function documented(): Map<string, string[]> {
  const text = readFileSync(path.join(root, 'docs/errors.md'), 'utf8');
  const [, table = ''] = /## Errors of the API([\s\S]*?)\n## /.exec(text) ?? [];
  const codes = new Map<string, string[]>();
  let code = '';
  for (const [, name, statuses] of table.matchAll(/^\| *([A-Z_]*) *\| *(\d[^|]*?) *\|/gm)) {
    code = name || code;
    codes.set(code, [...(codes.get(code) ?? []), ...statuses!.split(/ or | \/ /)]);
  }
  return codes;
}

test('every documented code is provoked here, and no other', () => {
  expect(Object.keys(PROVOKED)).toEqual([...documented().keys()]);
});

test('every code that the program has is documented', () => {
  const [, union = ''] = /type ErrorCode =([^;]*);/.exec(
    readFileSync(path.join(root, 'src/domain/errors.ts'), 'utf8'),
  )!;
  const page = readFileSync(path.join(root, 'docs/errors.md'), 'utf8');
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code!);
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !page.includes(`| ${code} |`))).toEqual([]);
});

test.each(Object.keys(PROVOKED))('%s', async (code) => {
  const { ask, status, message, extensions } = PROVOKED[code]!;
  const response = await ask();
  expect(response.status).toBe(status);
  expect(documented().get(code)).toContain(String(status));
  expect(response.headers.get('x-request-id')).toMatch(/./);
  const error = await errorOf(response);
  expect(error.message).toMatch(message);
  expect(error.extensions).toMatchObject({ ...extensions, code });
});

test('what is behind INTERNAL is told to nobody but the log, under the id that the client has', async () => {
  // The third time, it is compiled code that fails.
  for (const id of ['ask-8', 'ask-9', 'ask-10']) {
    const response = await open.ask({ query: '{ minerals { edges { cursor } } }' }, { 'x-request-id': id });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/sda1|stack|broken|\.js/);
    const line = await open.running.logged((entry) => entry['requestId'] === id && entry.level >= 50);
    expect(JSON.stringify(line)).toContain('the disk at /dev/sda1 is broken');
  }
});

test('a failure that nobody waits for is logged, and ends no server', async () => {
  const ask = (): Promise<Response> => open.ask({ query: '{ criteria { edges { cursor } } }' });
  expect(await (await ask()).json()).toHaveProperty('data.criteria');
  await open.running.logged(({ msg, err }) => /nobody waited/.test(msg) && /left behind/.test(JSON.stringify(err)));
  expect((await ask()).status).toBe(200);
});

test('the messages in docs/errors.md are those that are sent', async () => {
  const page = readFileSync(path.join(root, 'docs/errors.md'), 'utf8');
  for (const code of [
    'BAD_USER_INPUT',
    'LIMIT_EXCEEDED',
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'GRAPHQL_VALIDATION_FAILED',
  ]) {
    expect(page).toContain((await errorOf(await PROVOKED[code]!.ask())).message);
  }
});
