import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestServer } from './testing/server.js';

interface Sent {
  readonly resourceSpans: { scopeSpans: { spans: Record<string, unknown>[] }[] }[];
}

test('an operation is sent to the collector as a span of its caller’s trace', async () => {
  const bodies: Sent[] = [];
  const keys: unknown[] = [];
  const collector = createServer((request, response) => {
    let text = '';
    keys.push(request.headers['x-key']);
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      bodies.push(JSON.parse(text) as Sent);
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const server = await TestServer.start({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20secret',
  });
  const [traceId, parentSpanId] = ['a1'.repeat(16), 'b2'.repeat(8)];
  await server.ask({ query: 'query Title { dataset { title } }' }, { traceparent: `00-${traceId}-${parentSpanId}-01` });
  // What was not sent yet is sent before the end.
  await server.stop();
  collector.close();
  const spans = bodies.flatMap((body) => body.resourceSpans[0]!.scopeSpans[0]!.spans);
  expect(spans).toMatchObject([{ traceId, parentSpanId, name: 'Title', kind: 2, status: {} }]);
  expect(keys[0]).toBe('a secret');
});

test('a collector that is away is said once, and costs no answer', async () => {
  const server = await TestServer.start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  for (let n = 0; n < 3; n += 1) expect((await server.ask({ query: '{ __typename }' })).status).toBe(200);
  await server.running.logged(({ msg }) => msg === 'traces cannot be sent');
  await server.stop();
  expect(server.running.log.filter(({ msg }) => msg === 'traces cannot be sent')).toHaveLength(1);
});
