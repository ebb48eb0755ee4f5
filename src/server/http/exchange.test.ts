import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createHttpServer } from './http-server.js';
import type { Exchange } from './exchange.js';

/** The answer of a real server whose every request is handled so. */
async function answered(handle: (exchange: Exchange) => void, init: RequestInit = {}): Promise<Response> {
  const server = createHttpServer({ dispatch: async (exchange) => handle(exchange) }, pino({ level: 'silent' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
    return new Response(response.status === 204 ? null : await response.text(), response);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

test('what was announced goes with whatever the answer is, and what it varies by adds up', async () => {
  const response = await answered((exchange) => {
    exchange.announce('vary', 'origin');
    exchange.announce('ratelimit-limit', 7);
    exchange.send(200, { ...TEXT, vary: 'accept' }, 'ä'.repeat(2_000));
  });
  const { headers } = response;
  expect(await response.text()).toBe('ä'.repeat(2_000));
  expect([headers.get('vary'), headers.get('ratelimit-limit')]).toEqual(['origin, accept, accept-encoding', '7']);
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a body has its length in bytes; an answer to HEAD has the length alone, and one without a body none', async () => {
  const send = (exchange: Exchange): void => exchange.send(200, TEXT, 'ä');
  expect((await answered(send)).headers.get('content-length')).toBe('2');
  const head = await answered(send, { method: 'HEAD' });
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['2', '']);
  const bodiless = await answered((exchange) => exchange.send(204, {}, ''));
  expect([bodiless.status, bodiless.headers.get('content-length')]).toEqual([204, null]);
});

test('a header that node refuses is a fault, which the client hears of', async () => {
  const response = await answered((exchange) => exchange.send(200, { ...TEXT, etag: 'two\nlines' }, 'text'));
  expect([response.status, response.headers.get('etag')]).toEqual([500, null]);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
});
