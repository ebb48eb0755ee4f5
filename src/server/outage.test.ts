import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { readServingConfig } from '../config/config.js';
import { LodegraphError } from '../domain/errors.js';
import type { GraphStore, Snapshot } from '../store/graph-store.js';
import { Access } from './access/access.js';
import { TrustedDocuments } from './documents/trusted-documents.js';
import { Api } from './graphql/api.js';
import { GraphqlEndpoint } from './graphql/graphql-endpoint.js';
import { createHttpServer } from './http/http-server.js';
import { LocalBuckets } from './rates/buckets.js';
import { Purses } from './rates/purses.js';
import { Router } from './http/router.js';
import { Probes } from './probes.js';

/** A store whose database comes and goes. */
class FlakyStore implements GraphStore {
  readonly name = 'neo4j';
  failure: Error | null = null;

  async snapshot(): Promise<Snapshot> {
    await this.health();
    return { confirm: async () => true } as Snapshot;
  }

  async health(): Promise<void> {
    if (this.failure !== null) throw this.failure;
  }

  beginImport(): never {
    throw new Error('Not asked for here.');
  }

  async close(): Promise<void> {}
}

const store = new FlakyStore();
const log: Record<string, unknown>[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  const write = (line: string): void => void log.push(JSON.parse(line) as Record<string, unknown>);
  const logger = pino({ level: 'info' }, { write });
  const schema = buildSchema('type Query { sound: String, faulty: String }');
  const fields = schema.getQueryType()!.getFields();
  fields['sound']!.resolve = () => 'yes';
  fields['faulty']!.resolve = () => {
    throw new Error('bolt://secret');
  };
  const { protection, access } = readServingConfig();
  const endpoint = new GraphqlEndpoint({
    api: await Api.start(schema, logger),
    store,
    protection,
    access: await Access.open(access, '127.0.0.1', logger),
    purses: new Purses(new LocalBuckets(), protection.rates),
    documents: new TrustedDocuments(new Map()),
    trustedOnly: false,
  });
  const probes = new Probes(store, logger);
  const router = new Router({
    '/graphql': { methods: ['GET', 'POST'], handle: (exchange) => endpoint.handle(exchange) },
    '/livez': { methods: ['GET'], handle: (exchange) => probes.live(exchange) },
    '/readyz': { methods: ['GET'], handle: (exchange) => probes.ready(exchange) },
    '/broken': { methods: ['GET'], handle: () => Promise.reject(new Error('secret')) },
  });
  server = createHttpServer(router, logger);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  store.failure = null;
  log.length = 0;
});

const ask = async (query: string): Promise<{ status: number; id: string; answer: Record<string, unknown> }> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, id: response.headers.get('x-request-id')!, answer };
};

test('while the store is away: 503 with its code, not ready, but alive; afterwards as before', async () => {
  store.failure = new LodegraphError('STORE_UNAVAILABLE', 'Neo4j does not answer. Try again in a moment.');
  expect(await ask('{ sound }')).toMatchObject({
    status: 503,
    answer: { errors: [{ message: store.failure.message, extensions: { code: 'STORE_UNAVAILABLE' } }] },
  });
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'not ready', store: 'neo4j', reason: store.failure.message });
  expect((await fetch(`${url}/livez`)).status).toBe(200);

  store.failure = null;
  expect(await ask('{ sound }')).toMatchObject({ status: 200, answer: { data: { sound: 'yes' } } });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('a store that fails in an unknown way gives nothing away', async () => {
  store.failure = new Error('bolt://secret');
  const { status, answer } = await ask('{ sound }');
  expect([status, JSON.stringify(answer)]).toEqual([500, expect.not.stringContaining('secret')]);
  expect(await (await fetch(`${url}/readyz`)).text()).not.toContain('secret');
});

test('a fault of ours is masked, and the request id leads to it in the log', async () => {
  const { status, id, answer } = await ask('query Name { sound faulty }');
  expect(status).toBe(200);
  expect(answer).toMatchObject({
    data: { sound: 'yes', faulty: null },
    errors: [{ path: ['faulty'], extensions: { code: 'INTERNAL', requestId: id } }],
  });
  expect(JSON.stringify(answer)).not.toContain('secret');
  const fault = log.find(({ level }) => level === 50);
  expect(fault).toMatchObject({ requestId: id, path: ['faulty'], err: { message: 'bolt://secret' } });
  expect(log.find(({ msg }) => msg === 'request')).toMatchObject({ requestId: id, operation: 'Name', status: 200 });
});

test('so is a fault of compiled code, which runs a question that is asked again', async () => {
  for (let n = 0; n < 3; n += 1) {
    log.length = 0;
    const { status, id, answer } = await ask('query Again { sound faulty }');
    expect([status, answer]).toMatchObject([
      200,
      { data: { sound: 'yes', faulty: null }, errors: [{ extensions: { code: 'INTERNAL', requestId: id } }] },
    ]);
    const fault = log.find(({ level }) => level === 50);
    expect(fault).toMatchObject({ requestId: id, path: ['faulty'], err: { message: 'bolt://secret' } });
  }
});

test('a fault outside GraphQL is masked as well', async () => {
  const response = await fetch(`${url}/broken`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(log.find(({ level }) => level === 50)).toMatchObject({ err: { message: 'secret' } });
});
