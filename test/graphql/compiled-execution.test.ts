import pino from 'pino';
import { createSchema } from '../../src/graphql/schema.js';
import { Api } from '../../src/server/graphql/api.js';
import { CompiledExecution } from '../../src/server/graphql/compiled-execution.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { seededApi } from '../support/seeded-api.js';
import { answer, shortcuts } from './testing/answer.js';
import { CASES, type Case } from './testing/cases.js';

/** Compiled code answers to the letter what graphql-js answers: data, errors, their places and their order. */
let store: GraphStore;
let plain: Api;
let compiled: Api;
beforeAll(async () => {
  const logger = pino({ level: 'silent' });
  ({ store } = await seededApi());
  plain = await Api.start(await createSchema(), logger, { compile: false });
  compiled = await Api.start(await createSchema(), logger, { heldCharacters: 10_000_000 });
});

function ask(api: Api, [, query, { operationName, ...variables } = {}]: Case) {
  return answer(api, store, { query, variables, ...(operationName === undefined ? {} : { operationName }) });
}

const LEFT = /null|another type|missing|two keys|introspection|date that is none|is given|condition on/;

it.each(CASES.map((each) => [each[0], each] as const))('%s', async (name, asked) => {
  const expected = await ask(plain, asked);
  const held = compiled.answersAgain;
  const prepare = jest.spyOn(CompiledExecution.prototype, 'prepare');
  try {
    const taken = await shortcuts(async () => {
      for (let time = 0; time < 4; time += 1) expect(await ask(compiled, asked)).toEqual(expected);
    });
    const ran = prepare.mock.results.map(({ value }) => value !== null);
    // What came to be executed at all was compiled the second time, but for what is left to graphql-js on purpose;
    // the third time it went without Apollo, and the fourth it was held, unless it has errors.
    if (ran.length === 0 || LEFT.test(name)) return;
    const again = expected.caller.errorCode === null ? 1 : 0;
    expect([ran.slice(0, 3), taken, compiled.answersAgain - held]).toEqual([[false, true, true], 2, again]);
  } finally {
    prepare.mockRestore();
  }
});

it('interfaces within interfaces are left to graphql-js, whose code does not grow with them', async () => {
  const nest = (depth: number): string =>
    depth === 0 ? 'id' : `id ... on Entity { observations(first: 1) { nodes { subject { ${nest(depth - 1)} } } } }`;
  const source = `{ node(id: "facility:kwinana") { ${nest(8)} } }`;
  const asked: Case = ['deep', source];
  const expected = await ask(plain, asked);
  const started = performance.now();
  for (let n = 0; n < 3; n += 1) expect(await ask(compiled, asked)).toEqual(expected);
  expect(performance.now() - started).toBeLessThan(2_000);
});
