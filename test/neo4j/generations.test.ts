import pino from 'pino';
import { LodegraphError } from '../../src/domain/errors.js';
import { createSchema } from '../../src/graphql/schema.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { Api } from '../../src/server/graphql/api.js';
import { SCHEMA_VERSION } from '../../src/store/neo4j/schema/schema-version.js';
import { ImportLock } from '../../src/store/neo4j/importing/import-lock.js';
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { ROLL_BACK } from '../../src/store/neo4j/statements/importing.js';
import { answer } from '../graphql/testing/answer.js';
import { firm, INFO } from '../support/small-graph.js';
import { openConnection, openDriver, openNeo4j } from './testing/open-neo4j.js';
import { dataset, load, readTags } from './testing/tagged-dataset.js';

let store: Neo4jStore;
let other: Neo4jStore;
beforeAll(() => {
  store = openNeo4j();
  other = openNeo4j();
});
afterAll(async () => {
  await Promise.all([store.close(), other.close()]);
});

const roles = async (): Promise<string[]> =>
  (await store.generations()).map(({ dataset: { title }, role }) => `${title} ${role}`);

it('keeps the live generation and the one before, and goes back and forth between them', async () => {
  for (const tag of ['one', 'two', 'three']) await load(store, tag);
  expect(await roles()).toEqual(['three live', 'two previous']);
  await store.rollBack();
  expect(await readTags(other)).toEqual(['two']);
  expect(await roles()).toEqual(['three previous', 'two live']);
  await store.rollBack();
  expect(await readTags(other)).toEqual(['three']);
});

it('a reader that knew the old generation answers wholly from the new one', async () => {
  await load(store, 'before');
  expect(await readTags(other)).toEqual(['before']);
  const held = await other.snapshot();
  await load(store, 'after');
  expect(held.dataset.title).toBe('before');
  expect(await held.confirm()).toBe(false);
  expect(await readTags(other)).toEqual(['after']);
});

it('requests that ask the same at once share one statement, and each knows whether its generation is live', async () => {
  await load(store, 'crowd');
  const sent: string[] = [];
  const crowd = openNeo4j({ onStatement: (text) => sent.push(text) });
  try {
    await readTags(crowd);
    crowd.clearCache();
    sent.length = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, () => readTags(crowd)));
    expect(answers).toEqual(Array.from({ length: 20 }, () => ['crowd']));
    // Three reads, and one look at the pointer for all who joined a statement of another.
    expect(sent.length).toBeLessThanOrEqual(5);
    await load(store, 'swapped');
    crowd.clearCache();
    expect(await Promise.all(Array.from({ length: 20 }, () => readTags(crowd)))).toEqual(
      Array.from({ length: 20 }, () => ['swapped']),
    );
  } finally {
    await crowd.close();
  }
});

it('whole answers are held beside the generation they were read from, and none is given of one that is past', async () => {
  const api = await Api.start(await createSchema(), pino({ level: 'silent' }), { heldCharacters: 100_000 });
  const ask = async () =>
    (await answer(api, other, { query: '{ dataset { title } firm(by: {id: "firm:f39"}) { name } }' })).text;
  for (const tag of ['held', 'held next']) {
    await load(store, tag);
    const again = api.answersAgain;
    const expected = JSON.stringify({ data: { dataset: { title: tag }, firm: { name: tag } } });
    for (let time = 0; time < 5; time += 1) expect(await ask()).toBe(`${expected}\n`);
    expect(api.answersAgain).toBeGreaterThan(again);
  }
});

it('a request that outlives its generation is refused, never answered in part', async () => {
  await load(store, 'short');
  await readTags(other);
  const held = await other.snapshot();
  await held.nodes(['firm:f00']);
  other.clearCache();
  for (const tag of ['next', 'after next']) await load(store, tag);
  await expect(held.nodes(['firm:f01'])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(held.nodes(['firm:f00', 'firm:f01'])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  // What it has read itself is of its own generation.
  expect(await held.nodes(['firm:f00'])).toMatchObject([{ name: 'short' }]);
  expect(await held.confirm()).toBe(false);
});

it('readers see one dataset or the other while it is swapped, again and again', async () => {
  await load(store, 'A');
  let loading = true;
  const seen = new Set<string>();
  const reader = async (): Promise<void> => {
    while (loading) {
      const tags = await readTags(other);
      expect(tags).toHaveLength(1);
      seen.add(tags[0]!);
    }
  };
  const readers = Promise.all([reader(), reader(), reader()]);
  try {
    for (const tag of ['B', 'C', 'D', 'E']) await load(store, tag);
  } finally {
    loading = false;
  }
  await readers;
  expect(seen.size).toBeGreaterThan(1);
  expect(await readTags(other)).toEqual(['E']);
});

it('of two loads at once the second is refused, and says by whom', async () => {
  const first = await store.beginImport(INFO);
  const second = other.beginImport(INFO);
  await expect(second).rejects.toThrow(`process ${process.pid} on`);
  await expect(second).rejects.toMatchObject({ code: 'LOAD_REFUSED' });
  await first.discard();
  await (await other.beginImport(INFO)).discard();
});

it('a load that gave no sign of life is taken over, writes no more, and is never activated', async () => {
  await load(store, 'live');
  const driver = openDriver();
  const silent = await store.beginImport(INFO);
  await silent.writeNodes([firm('debris')]);
  // As if it had been stopped for a minute.
  await driver.executeQuery("MATCH (l:LodegraphPointer {name: 'import'}) SET l.beat = l.beat - 60000");
  const next = await other.beginImport({ ...INFO, title: 'next' });
  await expect(silent.writeNodes([firm('late')])).rejects.toMatchObject({ code: 'LOAD_REFUSED' });
  await expect(silent.activate()).rejects.toBeDefined();
  await silent.discard();
  await next.writeNodes([firm('f00', { name: 'next' })]);
  await next.activate();
  expect(await roles()).toEqual(['next live', 'live previous']);
  const { records } = await driver.executeQuery(
    "MATCH (n:Entity) WHERE n.id IN ['firm:debris', 'firm:late'] RETURN count(n) AS count",
  );
  expect(records[0]!.get('count')).toBe(0);
  await driver.close();
});

it('a move of the pointer that is sent again, since nobody heard of its end, moves nothing again', async () => {
  for (const tag of ['before', 'now']) await load(store, tag);
  const connection = openConnection();
  const lock = await ImportLock.take(connection, 2_000);
  try {
    const move = (): Promise<readonly unknown[]> => connection.write({ text: ROLL_BACK, parameters: { me: lock.me } });
    expect(await move()).toEqual(await move());
  } finally {
    await lock.release();
    await connection.close();
  }
  expect(await roles()).toEqual(['now previous', 'before live']);
});

it('what a killed load left behind can be removed without another load; one that writes is let be', async () => {
  await load(store, 'live');
  const driver = openDriver();
  const killed = await store.beginImport(INFO);
  await killed.writeNodes([firm('debris')]);
  await other.tidy();
  expect(await roles()).toEqual([`${INFO.title} unfinished`, 'live live', expect.anything()]);
  await driver.executeQuery("MATCH (l:LodegraphPointer {name: 'import'}) SET l.beat = l.beat - 60000");
  await other.tidy();
  expect(await roles()).toEqual(['live live', expect.anything()]);
  await (await other.beginImport(INFO)).discard();
  await killed.discard();
  await driver.close();
});

it('a load that is stopped in the last moment changes nothing', async () => {
  await load(store, 'live');
  const stop = new AbortController();
  const stopped = loadGraph(store, dataset('stopped'), {
    signal: stop.signal,
    onProgress: ({ phase }) => phase === 'activating' && stop.abort(),
  });
  await expect(stopped).rejects.toThrow();
  expect(await readTags(other)).toEqual(['live']);
  expect(await roles()).toEqual(['live live', expect.anything()]);
});

it('what does not count up is not activated', async () => {
  await load(store, 'live');
  const driver = openDriver();
  const broken = await store.beginImport(INFO);
  await broken.writeNodes([firm('a'), firm('b')]);
  await driver.executeQuery("MATCH (n:Entity {id: 'firm:b'}) DELETE n");
  await expect(broken.activate()).rejects.toThrow('1 nodes of kind Firm are in the database, 2 were sent');
  await broken.discard();
  expect(await readTags(store)).toEqual(['live']);
  await driver.close();
});

it('a database of another version is refused with what to do, and migrated by a load', async () => {
  await load(store, 'live');
  const driver = openDriver();
  const setVersion = (version: number) =>
    driver.executeQuery("MATCH (s:LodegraphSchema {name: 'schema'}) SET s.version = toInteger($version)", { version });
  await setVersion(SCHEMA_VERSION + 1);
  await expect(other.health()).rejects.toThrow('Update this program');
  await expect(other.beginImport(INFO)).rejects.toThrow('Update this program');
  await setVersion(SCHEMA_VERSION - 1);
  await expect(other.health()).rejects.toThrow('Run "lodegraph load [DIR] --to URI"');
  await load(other, 'migrated');
  await other.health();
  expect(await readTags(other)).toEqual(['migrated']);
  await driver.close();
});

it('an address where nobody answers is an outage, said at once and from then on without trying', async () => {
  const notices: string[] = [];
  const away = openNeo4j({ uri: 'bolt://127.0.0.1:9', notice: (_, message) => void notices.push(message) });
  const failures = await Promise.allSettled(Array.from({ length: 50 }, () => away.snapshot()));
  for (const failure of failures) {
    expect((failure as PromiseRejectedResult).reason).toBeInstanceOf(LodegraphError);
    expect((failure as PromiseRejectedResult).reason).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  }
  const started = performance.now();
  await expect(away.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(performance.now() - started).toBeLessThan(100);
  expect(notices).toEqual(['Neo4j does not answer; requests are refused until it does']);
  await away.close();
});
