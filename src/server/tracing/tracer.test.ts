import { placeOf, type Span } from './span.js';
import { Tracer } from './tracer.js';

const told = { name: 'Flagship', attributes: { 'graphql.operation.name': 'Flagship' }, failed: false };

test('parts belong to the request they are done for, also when requests mix', async () => {
  const spans: Span[] = [];
  const tracer = new Tracer((span) => spans.push(span));
  const ask = (name: string) =>
    tracer.request(
      undefined,
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 2));
        await Promise.all(['a', 'b'].map((part) => tracer.part(`${name} ${part}`, {}, async () => {})));
      },
      () => ({ ...told, name }),
    );
  await Promise.all([ask('one'), ask('two')]);
  for (const name of ['one', 'two']) {
    const whole = spans.find((span) => span.name === name)!;
    const parts = spans.filter((span) => span.name.startsWith(`${name} `));
    expect(whole.parentSpanId).toBeUndefined();
    expect(parts.map(({ traceId, parentSpanId }) => [traceId, parentSpanId])).toEqual([
      [whole.traceId, whole.spanId],
      [whole.traceId, whole.spanId],
    ]);
    expect(BigInt(whole.endTimeUnixNano)).toBeGreaterThan(BigInt(whole.startTimeUnixNano));
  }
});

test('work for no request, or for one that its caller keeps no trace of, leaves none', async () => {
  const spans: Span[] = [];
  const tracer = new Tracer((span) => spans.push(span));
  expect(await tracer.part('alone', {}, async () => 7)).toBe(7);
  expect(
    await tracer.request(
      null,
      () => tracer.part('unwanted', {}, async () => 8),
      () => told,
    ),
  ).toBe(8);
  expect(spans).toEqual([]);
});

test('what fails is marked', async () => {
  const spans: Span[] = [];
  const tracer = new Tracer((span) => spans.push(span));
  await expect(
    tracer.request(
      undefined,
      () => Promise.reject(new Error('no')),
      () => told,
    ),
  ).rejects.toThrow('no');
  expect(spans[0]!.failed).toBe(true);
});

test.each([
  [`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) }],
  [`00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`, null],
  [`00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`, undefined],
  ['nonsense', undefined],
  [undefined, undefined],
])('traceparent %j', (header, place) => {
  expect(placeOf(header)).toEqual(place);
});
