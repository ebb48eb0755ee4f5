import { errorOf, TestServer } from './testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  await server.stop();
});

test('the probes answer', async () => {
  const live = await server.fetch('/livez');
  expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
  const ready = await server.fetch('/readyz');
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', store: 'memory' }]);
});

test.each(['/', '/playground', '/livez', '/readyz', '/schema.graphql'])(
  'HEAD %s answers without a body',
  async (path) => {
    const response = await server.fetch(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
    expect(await response.text()).toBe('');
  },
);

test.each(['/nothing', '//', '/graphql/', '/%00', '/constructor', '/../package.json'])(
  '%s is not there',
  async (path) => {
    const response = await server.fetch(path);
    expect(response.status).toBe(404);
    expect((await errorOf(response)).extensions).toEqual({ code: 'NOT_FOUND' });
  },
);

test.each([
  ['/graphql', 'PUT', 'GET, POST'],
  ['/graphql', 'OPTIONS', 'GET, POST'],
  ['/', 'POST', 'GET, HEAD'],
  ['/livez', 'DELETE', 'GET, HEAD'],
])('%s does not answer %s and says what it answers', async (path, method, allow) => {
  const response = await server.fetch(path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
});

test('the schema can be downloaded', async () => {
  const text = await (await server.fetch('/schema.graphql')).text();
  expect(text).toContain('type Query');
});

const PAGES = ['/', '/node', '/questions', '/charts', '/playground'];

test.each(PAGES)('%s loads nothing from elsewhere and runs nothing inline', async (path) => {
  const response = await server.fetch(path);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:/);
  const page = await response.text();
  const loaded = [...page.matchAll(/<(?:script|link|img|iframe)[^>]*?(?:src|href)="([^"]*)"/g)].map(
    (match) => match[1]!,
  );
  expect(loaded.length).toBeGreaterThan(2);
  for (const address of loaded) {
    expect(address).toMatch(/^\/[^/]/);
    expect((await server.fetch(address)).status).toBe(200);
  }
  expect(page).not.toMatch(/https?:\/\//);
  expect(page).not.toMatch(/<script(?![^>]*src=)/);
  expect(page).not.toMatch(/\son\w+=|\sstyle=/);
});

test('only the playground’s editor may write styles into its page', async () => {
  const policies = PAGES.map(async (path) => (await server.fetch(path)).headers.get('content-security-policy') ?? '');
  const loose = (await Promise.all(policies)).map((policy) => policy.includes('unsafe'));
  expect(loose).toEqual([false, false, false, false, true]);
});

test('scripts are kept for good and sent compressed, pages are asked for again', async () => {
  const page = await server.fetch('/');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const script = /<script[^>]*src="([^"]+)"/.exec(await page.text())![1]!;
  const headers = { 'accept-encoding': 'gzip' };
  const response = await server.fetch(script, { headers });
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('vary')).toBe('accept-encoding');
  const plain = await server.fetch(script, { headers: { 'accept-encoding': 'gzip;q=0' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(await response.text());
});

test('the examples are handed out, the flagship first', async () => {
  const examples = (await (await server.fetch('/examples.json')).json()) as { name: string }[];
  expect(examples[0]!.name).toBe('flagship');
  expect(examples.length).toBeGreaterThan(10);
});

test('/metrics counts requests by path and operation in the format of Prometheus', async () => {
  await server.ask({ query: 'query Counted { dataset { title } }' });
  await server.fetch('/some/other/path');
  const response = await server.fetch('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  expect(text).toMatch(/^lodegraph_http_requests_total\{path="\/graphql",status="200"\} [1-9]/m);
  expect(text).toMatch(/^lodegraph_http_requests_total\{path="other",status="404"\} [1-9]/m);
  expect(text).toMatch(/^lodegraph_graphql_duration_seconds_count\{operation="Counted"\} 1$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
});
