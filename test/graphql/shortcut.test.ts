import pino from 'pino';
import { createSchema } from '../../src/graphql/schema.js';
import { Api, type Terms } from '../../src/server/graphql/api.js';
import { Deadline } from '../../src/server/limits/deadline.js';
import { LodegraphError } from '../../src/domain/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { seededApi } from '../support/seeded-api.js';
import { answer, shortcuts, type Asked, type Body } from './testing/answer.js';

/** What was asked before is answered without Apollo, in the same words and to no one who may not ask. */
let store: GraphStore;
let plain: Api;
let api: Api;
const ask = (asked: Api, body: Body, how?: Asked) => answer(asked, store, body, how);

beforeAll(async () => {
  const logger = pino({ level: 'silent' });
  ({ store } = await seededApi());
  plain = await Api.start(await createSchema(), logger, { compile: false });
  api = await Api.start(await createSchema(), logger);
});

const QUERY = 'query Asked { dataset { title } }';
beforeAll(async () => {
  for (let time = 0; time < 3; time += 1) await ask(api, { query: QUERY });
});

const termsOf = (cost: number, spend: Terms['allowance']['spend'] = async () => null): Omit<Terms, 'admit'> => ({
  allowance: { cost, tellsCost: false, spend },
  deadline: new Deadline(1_000),
});

test('the media type is that of the wishes, which Apollo has seen before', async () => {
  const asked = await ask(api, { query: QUERY }, { accept: 'application/json' });
  expect(asked.headers['content-type']).toBe('application/json; charset=utf-8');
  expect((await ask(api, { query: QUERY })).headers['content-type']).toContain('graphql-response+json');
  expect((await ask(api, { query: QUERY }, { accept: 'image/png' })).status).toBe(406);
});

test('what may not be asked is refused, with the same words', async () => {
  const poor = termsOf(-1) as Terms;
  expect(await ask(api, { query: QUERY }, { terms: poor })).toEqual(
    await ask(plain, { query: QUERY }, { terms: poor }),
  );
  const spent = termsOf(1_000, () =>
    Promise.reject(new LodegraphError('RATE_LIMITED', 'Wait.', { limit: 'costPerMinute', retryAfter: 7 })),
  ) as Terms;
  const refused = await ask(api, { query: QUERY }, { terms: spent });
  expect(refused).toEqual(await ask(plain, { query: QUERY }, { terms: spent }));
  expect([refused.status, refused.headers['retry-after'], refused.caller.errorCode]).toEqual([
    429,
    '7',
    'RATE_LIMITED',
  ]);
});

test('the cost is spent once', async () => {
  const spend = jest.fn(async () => null);
  await ask(api, { query: QUERY }, { terms: termsOf(1_000, spend) as Terms });
  expect(spend.mock.calls).toEqual([[expect.any(Number)]]);
});

test('what says more than a document and variables goes to Apollo', async () => {
  const bodies = [
    { query: QUERY, extensions: { cost: true } },
    { query: QUERY, variables: [] },
    { query: QUERY, variables: '{}' },
    { query: QUERY, operationName: 'Other' },
    { query: QUERY, operationName: 7 },
  ];
  const taken = await shortcuts(async () => {
    for (const body of bodies) expect(await ask(api, body)).toEqual(await ask(plain, body));
  });
  expect(taken).toBe(0);
});
