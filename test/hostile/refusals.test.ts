import { TestServer } from '../e2e/testing/server.js';
import { CORPUS, type Hostile } from './testing/corpus.js';
import { PATIENCE_MS } from './testing/patience.js';

let server: TestServer;
beforeAll(async () => {
  // A heap that holds what the server needs, and no more: what is leaked soon shows.
  server = await TestServer.start({ NODE_OPTIONS: '--max-old-space-size=200' });
});
afterAll(async () => {
  const faults = server.running.log.filter(({ level }) => level >= 50);
  await server.stop();
  // Nothing a client sends is a fault of ours.
  expect(faults).toEqual([]);
});

async function send({ body, contentType = 'application/json' }: Hostile) {
  const sent = performance.now();
  const response = await server.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const text = await response.text();
  return { took: performance.now() - sent, status: response.status, text };
}

test.each(CORPUS.map((hostile) => [hostile.name, hostile] as const))(
  '%s is refused with its code, and the next one is answered',
  async (_, hostile) => {
    const { took, status, text } = await send(hostile);
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: Record<string, unknown> }[] };
    const [{ message, extensions }] = errors as [(typeof errors)[number]];
    expect({ code: extensions['code'], status, message }).toMatchObject({
      code: hostile.code,
      ...(hostile.status === undefined ? {} : { status: hostile.status }),
    });
    if (hostile.limit !== undefined) expect(extensions).toMatchObject({ limit: hostile.limit });
    if (hostile.code === 'LIMIT_EXCEEDED' || hostile.code === 'QUERY_TOO_COSTLY') {
      expect(Number(extensions['value'])).toBeGreaterThan(Number(extensions['allowed']));
    }
    expect(took).toBeLessThan(PATIENCE_MS);
    const honest = await server.ask({ query: '{ __typename }' });
    expect(await honest.json()).toEqual({ data: { __typename: 'Query' } });
  },
);

test('in the media type of GraphQL, what is refused before it runs is a bad request', async () => {
  const accept = { accept: 'application/graphql-response+json' };
  const costly = CORPUS.find(({ name }) => name === 'lists within lists')!;
  expect((await server.ask(costly.body as string, accept)).status).toBe(400);
  const deep = CORPUS.find(({ name }) => name === 'fields nested 60 deep')!;
  expect((await server.ask(deep.body as string, accept)).status).toBe(400);
});

test('the whole corpus many times over leaves memory as it was', async () => {
  const rounds = Math.ceil(Number(process.env['LODEGRAPH_RUNS'] ?? 400) / CORPUS.length);
  const memory = async (): Promise<number> => {
    const text = await (await server.fetch('/metrics')).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1_048_576;
  };
  const round = async (): Promise<void> => {
    for (const hostile of CORPUS) await send(hostile);
  };
  // Caches, code and the heap itself are filled first.
  for (let n = 0; n < rounds; n += 1) await round();
  const before = await memory();
  for (let n = 0; n < rounds; n += 1) await round();
  expect((await memory()) - before).toBeLessThan(64);
}, 1_800_000);
