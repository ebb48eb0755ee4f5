import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { TestServer } from '../e2e/testing/server.js';
import { PATIENCE_MS } from './testing/patience.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ LODEGRAPH_ARRIVAL_MS: '500', LODEGRAPH_OPERATION_MS: '50' });
});
afterAll(async () => {
  await server.stop();
});

const honest = async (): Promise<unknown> => (await server.ask({ query: '{ __typename }' })).json();
const ANSWER = { data: { __typename: 'Query' } };

/** Sends bytes as they are, and reads until the server closes. */
function raw(...parts: readonly (string | number)[]): Promise<string> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', reject).on('close', () => resolve(text));
    void (async () => {
      for (const part of parts) {
        if (typeof part === 'number') await wait(part);
        else if (!socket.destroyed) socket.write(part);
      }
    })();
  });
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

test('a body that comes slowly is refused when its time is up', async () => {
  const started = performance.now();
  const text = await raw(`${HEAD}content-length: 1000\r\n\r\n{"query"`, 100, ':', 100, ' ');
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  expect(text).toContain('"code":"TIMEOUT"');
  expect(performance.now() - started).toBeLessThan(500 + 10 * PATIENCE_MS);
  expect(await honest()).toEqual(ANSWER);
});

test('headers that never end are refused when their time is up', async () => {
  expect(await raw('POST /graphql HTTP/1.1\r\nhost: x\r\n', 50, 'x-a: b\r\n')).toMatch(/^HTTP\/1\.1 408 /);
  expect(await honest()).toEqual(ANSWER);
});

test('headers of 100 kB are refused', async () => {
  const text = await raw(`${HEAD}x-long: ${'x'.repeat(100_000)}\r\n\r\n`);
  expect(text).toMatch(/^HTTP\/1\.1 431 /);
  expect(text).toContain('"code":"LIMIT_EXCEEDED","limit":"headerBytes"');
});

test.each([
  ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
  ['two lengths', `${HEAD}content-length: 5\r\ncontent-length: 6\r\n\r\n{}`],
  ['a length and chunks', `${HEAD}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
])('%s is refused', async (_, text) => {
  const answer = await raw(text);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('"code":"BAD_REQUEST"');
  expect(await honest()).toEqual(ANSWER);
});

test('200 connections that are cut in the middle of their request harm nobody', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': '1000' };
  for (let n = 0; n < 200; n += 1) {
    const sending = request(`${server.url}/graphql`, { method: 'POST', headers });
    sending.on('error', () => {});
    sending.write('{"query"');
    if (n % 20 === 0) await wait(1);
    sending.destroy();
  }
  expect(await honest()).toEqual(ANSWER);
});

test('an operation that takes too long ends with TIMEOUT, and says what to do', async () => {
  const wide = Array.from(
    { length: 49 },
    (_, n) =>
      `a${n}: firms(first: 200, orderBy: { field: NAME, direction: ${n % 2 === 0 ? 'ASC' : 'DESC'} }) { nodes { id holdings(first: 2) { nodes { id } } } }`,
  );
  const response = await server.ask({ query: `{ ${wide.join(' ')} }` });
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ extensions: { code: 'TIMEOUT', limit: 'milliseconds', allowed: 50 } });
  expect(errors[0]!.message).toContain('Ask for less');
  expect(response.status).toBe(503);
});
