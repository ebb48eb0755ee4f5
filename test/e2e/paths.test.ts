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

test.each(['/', '/livez', '/readyz', '/schema.graphql'])('HEAD %s answers without a body', async (path) => {
  const response = await server.fetch(path, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
  expect(await response.text()).toBe('');
});

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

test('the page loads nothing from elsewhere and runs nothing inline', async () => {
  const response = await server.fetch('/');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  const page = await response.text();
  const loaded = [...page.matchAll(/<(?:script|link|img|iframe)[^>]*?(?:src|href)="([^"]*)"/g)].map(
    (match) => match[1]!,
  );
  expect(loaded.length).toBeGreaterThan(2);
  for (const address of loaded) {
    expect(address).toMatch(/^\/[^/]/);
    const asset = await server.fetch(address);
    expect(asset.status).toBe(200);
    expect((await asset.text()).replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
  }
  const elsewhere = [...page.matchAll(/https?:\/\/[^\s"'<&]+/g)].filter(([url]) => !url.startsWith(server.url));
  expect(elsewhere).toEqual([]);
  expect(page).not.toMatch(/<script(?![^>]*src=)/);
  expect(page).not.toMatch(/\son\w+=|\sstyle=/);
});

test('a host that is no host does not get into the page', async () => {
  const { request } = await import('node:http');
  const page = await new Promise<string>((resolve, reject) => {
    const headers = { host: 'a"><b>' };
    request(server.url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
  expect(page).not.toContain('"><b>');
  expect(page).toContain('http://localhost:4000/graphql');
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
