import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from './testing/program.js';
import { errorOf, TestServer } from './testing/server.js';

const folder = mkdtempSync(path.join(tmpdir(), 'lodegraph-keys-'));
const file = path.join(folder, 'keys.json');
const keys: Record<string, string> = {};
const QUERY = { query: '{ __typename }' };
/** Costs 201. */
const PAGE = { query: '{ firms(first: 200) { nodes { id } } }' };

async function create(name: string, role: string): Promise<string> {
  const { code, stdout } = await run(['keys', 'create', name, '--role', role, '--file', file]);
  expect(code).toBe(0);
  return stdout.trim();
}

let server: TestServer;
beforeAll(async () => {
  for (const role of ['reader', 'bulk', 'admin']) keys[role] = await create(`the ${role}`, role);
  server = await TestServer.start({
    LODEGRAPH_KEYS_FILE: file,
    LODEGRAPH_ANONYMOUS: 'no',
    LODEGRAPH_MAX_COST_READER: '200',
    LODEGRAPH_RATE_READER: '1000',
    LODEGRAPH_RATE_BULK: '500',
  });
});
afterAll(async () => {
  await server.stop();
});

const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });

test('a key is told once: the file holds its hash, for its owner alone, and a list does not tell it', async () => {
  const text = readFileSync(file, 'utf8');
  const { stdout } = await run(['keys', 'list', '--file', file]);
  for (const key of Object.values(keys)) {
    // An underscore may stand in the secret, too.
    const [, id, secret] = /^lg_([0-9a-f]{12})_([\w-]{43})$/.exec(key) as unknown as [string, string, string];
    expect(text).not.toContain(secret);
    expect(stdout).not.toContain(secret);
    expect(stdout).toContain(id);
  }
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each([
  ['no key', {}],
  ['an invented key', bearer(`lg_${'0'.repeat(12)}_${'x'.repeat(43)}`)],
  ['something else', bearer('hunter2')],
  ['another scheme', { authorization: 'Basic aHVudGVyMg==' }],
])('%s is refused', async (_, headers) => {
  const response = await server.ask(QUERY, headers);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect((await errorOf(response)).extensions['code']).toBe('UNAUTHENTICATED');
});

test('a known id with another secret is refused', async () => {
  const wrong = keys['reader']!.slice(0, -43) + 'x'.repeat(43);
  expect((await server.ask(QUERY, bearer(wrong))).status).toBe(401);
});

test('a key is taken in either header', async () => {
  expect((await server.ask(QUERY, bearer(keys['reader']!))).status).toBe(200);
  expect((await server.ask(QUERY, { 'x-api-key': keys['reader']! })).status).toBe(200);
});

test('what one operation may cost depends on the role', async () => {
  const refused = await errorOf(await server.ask(PAGE, bearer(keys['reader']!)));
  expect(refused.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit: 'cost', allowed: 200, value: 201 });
  expect(await (await server.ask(PAGE, bearer(keys['bulk']!))).json()).toHaveProperty('data.firms');
});

test('what is spent in a minute is counted by key, told in headers, and refused with when to come back', async () => {
  const first = await server.ask({ ...PAGE, extensions: { cost: true } }, bearer(keys['bulk']!));
  expect(first.headers.get('ratelimit-limit')).toBe('500');
  const { extensions } = (await first.json()) as { extensions: { cost: Record<string, number> } };
  expect(extensions.cost).toEqual({ requested: 201, limit: 1_000_000, remaining: expect.any(Number) });
  const last = await server.ask(PAGE, bearer(keys['bulk']!));
  expect(last.status).toBe(429);
  const { extensions: refused } = await errorOf(last);
  expect(refused).toMatchObject({ code: 'RATE_LIMITED', limit: 'costPerMinute', allowed: 500, value: 201 });
  expect(Number(last.headers.get('retry-after'))).toBe(refused['retryAfter']);
  expect(last.headers.get('ratelimit-policy')).toBe('500;w=60');
  // Others spend their own.
  expect((await server.ask(QUERY, bearer(keys['reader']!))).status).toBe(200);
});

test('the metrics are for an admin', async () => {
  expect((await server.fetch('/metrics')).status).toBe(401);
  const forbidden = await server.fetch('/metrics', { headers: bearer(keys['reader']!) });
  expect(forbidden.status).toBe(403);
  expect((await errorOf(forbidden)).extensions['code']).toBe('FORBIDDEN');
  expect((await server.fetch('/metrics', { headers: bearer(keys['admin']!) })).status).toBe(200);
});

test('a revoked key is refused, and a new one known, while the server runs', async () => {
  const fresh = await create('someone new', 'reader');
  await wait(1_100);
  expect((await server.ask(QUERY, bearer(fresh))).status).toBe(200);
  const { code } = await run(['keys', 'revoke', fresh.split('_')[1]!, '--file', file]);
  expect(code).toBe(0);
  await wait(1_100);
  expect((await server.ask(QUERY, bearer(fresh))).status).toBe(401);
});

test('the log names a key by its public part, and holds no secret', async () => {
  await server.ask(QUERY, { ...bearer(keys['admin']!), 'x-request-id': 'by-admin' });
  const line = await server.running.logged((entry) => entry['requestId'] === 'by-admin');
  expect(line['visitor']).toBe(`key ${keys['admin']!.split('_')[1]}`);
  for (const key of Object.values(keys)) expect(server.running.stdout).not.toContain(key.slice(16));
});

test('an id that is none, and a file that is not there, are said', async () => {
  expect((await run(['keys', 'revoke', 'nobody', '--file', file])).stderr).toContain('There is no key "nobody"');
  expect((await run(['serve'], { env: { LODEGRAPH_KEYS_FILE: '/no/keys.json' } })).stderr).toMatch(
    /^error: Cannot read the keys in \/no\/keys.json: there is no such file/,
  );
  expect((await run(['serve'], { env: { LODEGRAPH_ANONYMOUS: 'no' } })).stderr).toContain('nobody could ask');
});

test('without keys, an address that others can reach is warned of, unless that is meant', async () => {
  const open = await TestServer.start({ HOST: '0.0.0.0' });
  const meant = await TestServer.start({ HOST: '0.0.0.0', LODEGRAPH_ANONYMOUS: 'yes' });
  const warns = ({ running }: TestServer): boolean =>
    running.log.some(({ msg }) => msg.startsWith('anyone who can reach'));
  expect([warns(open), warns(meant)]).toEqual([true, false]);
  await Promise.all([open.stop(), meant.stop()]);
});

test('the configuration is shown without secrets', async () => {
  const env = { NEO4J_PASSWORD: 'hunter2', REDIS_URL: 'redis://me:hunter3@cache:6379', LODEGRAPH_MAX_DEPTH: '9' };
  const { stdout } = await run(['config', '--port', '1234'], { env });
  expect(JSON.parse(stdout)).toMatchObject({ port: 1234, serving: { protection: { requests: { depth: 9 } } } });
  expect(stdout).not.toMatch(/hunter/);
});
