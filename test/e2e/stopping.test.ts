import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { TestServer } from './testing/server.js';

const BODY = JSON.stringify({ query: '{ __typename }' });

/** A request of which the server has the head and half the body: it runs until the rest is sent. */
function halfSent(server: TestServer) {
  const headers = { 'content-type': 'application/json', 'content-length': String(BODY.length) };
  const sending = request(`${server.url}/graphql`, { method: 'POST', headers });
  sending.write(BODY.slice(0, 10));
  const answered = new Promise<{ status: number; connection: string | undefined; text: string }>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, connection: response.headers.connection, text }),
      );
    });
  });
  return { finish: () => sending.end(BODY.slice(10)), answered };
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s lets a running request finish, then ends with 0', async (signal) => {
  const server = await TestServer.start();
  const { finish, answered } = halfSent(server);
  await wait(100);
  server.running.child.kill(signal);
  await server.running.logged(({ msg }) => msg === 'stopping');
  await expect(server.fetch('/livez')).rejects.toThrow();
  finish();
  const answer = await answered;
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({ data: { __typename: 'Query' } });
  expect(await server.running.finished).toMatchObject({ code: 0, signal: null, stderr: '' });
});

test('an idle server with open connections stops at once', async () => {
  const server = await TestServer.start();
  await (await server.fetch('/livez')).text();
  const asked = performance.now();
  expect(await server.stop()).toMatchObject({ code: 0 });
  expect(performance.now() - asked).toBeLessThan(2_000);
});

test('a request that does not end is cut off after the time allowed', async () => {
  const server = await TestServer.start({ LODEGRAPH_STOP_SECONDS: '1' });
  const { answered } = halfSent(server);
  const cut = expect(answered).rejects.toThrow();
  await wait(100);
  expect(await server.stop()).toMatchObject({ code: 0 });
  await cut;
  expect(server.running.log.map(({ msg }) => msg)).toContain('requests still running are cut off');
});

test('a second signal ends it at once', async () => {
  const server = await TestServer.start();
  const { answered } = halfSent(server);
  const cut = expect(answered).rejects.toThrow();
  await wait(100);
  server.running.child.kill('SIGTERM');
  await wait(500);
  expect(await server.stop()).toMatchObject({ code: 1 });
  await cut;
});
