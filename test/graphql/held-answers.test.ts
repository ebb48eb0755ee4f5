import pino from 'pino';
import { createSchema } from '../../src/graphql/schema.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { Api } from '../../src/server/graphql/api.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { firm, INFO } from '../support/small-graph.js';
import { answer } from './testing/answer.js';

/** A whole answer is given again to the very same question, as long as the same generation is live. */
const QUERY =
  'query Named($id: ID!, $first: Int) { firm(by: {id: $id}) { name } firms(first: $first) { nodes { name } } }';
const firmsNamed = (names: Record<string, string>) => ({
  info: INFO,
  nodes: Object.entries(names).map(([slug, name]) => firm(slug, { name })),
  edges: [],
});
let store: MemoryStore;
beforeEach(async () => {
  store = new MemoryStore();
  await loadGraph(store, firmsNamed({ a: 'Alpha', b: 'Beta' }));
});

async function api(heldCharacters: number) {
  const started = await Api.start(await createSchema(), pino({ level: 'silent' }), { heldCharacters });
  const ask = async (variables: object, query = QUERY) => (await answer(started, store, { query, variables })).text!;
  return { started, ask };
}

test('the same question of the same generation; of the next one it is asked anew', async () => {
  const { started, ask } = await api(100_000);
  const texts = [];
  for (let time = 0; time < 5; time += 1) texts.push(await ask({ id: 'firm:a' }));
  expect(new Set(texts).size).toBe(1);
  expect(started.answersAgain).toBe(2);
  await loadGraph(store, firmsNamed({ a: 'Alpha Holdings' }));
  expect(await ask({ id: 'firm:a' })).toContain('Alpha Holdings');
  expect(started.answersAgain).toBe(2);
});

test('other variables are another question', async () => {
  const { ask } = await api(100_000);
  for (let time = 0; time < 4; time += 1) {
    expect(JSON.parse(await ask({ id: 'firm:a' })).data.firm).toEqual({ name: 'Alpha' });
    expect(JSON.parse(await ask({ id: 'firm:b' })).data.firm).toEqual({ name: 'Beta' });
    expect(JSON.parse(await ask({ id: 'firm:b', first: 1 })).data.firms.nodes).toHaveLength(1);
  }
});

test('what is held is bounded, and no answer takes a large part of it', async () => {
  const small = await api(16 * 40);
  for (let time = 0; time < 5; time += 1) await small.ask({ id: 'firm:a' });
  expect(small.started.answersAgain).toBe(0);
  // One answer here, with its variables and a warning, has some hundreds of characters.
  const some = await api(16 * 600);
  for (let n = 0; n < 100; n += 1) await some.ask({ id: `firm:x${n}` });
  const before = some.started.answersAgain;
  await some.ask({ id: 'firm:x0' });
  expect(some.started.answersAgain).toBe(before);
  await some.ask({ id: 'firm:x99' });
  expect(some.started.answersAgain).toBe(before + 1);
});

test('an answer with errors is not held', async () => {
  const { started, ask } = await api(100_000);
  const faulty = 'query Faulty($id: ID!) { ownership(of: $id) { asOf } }';
  for (let time = 0; time < 5; time += 1) expect(await ask({ id: 'firm:none' }, faulty)).toContain('"errors"');
  expect(started.answersAgain).toBe(0);
});

test('none are held where the setting says so', async () => {
  const { started, ask } = await api(0);
  for (let time = 0; time < 5; time += 1) await ask({ id: 'firm:a' });
  expect(started.answersAgain).toBe(0);
});
