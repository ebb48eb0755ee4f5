import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { LodegraphError } from '../../src/domain/errors.js';
import { answerFrom } from '../../src/graphql/answer-from.js';
import { createSchema } from '../../src/graphql/schema.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { Api } from '../../src/server/graphql/api.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { SCHEMA_VERSION } from '../../src/store/neo4j/schema/schema-version.js';
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { answer } from '../graphql/testing/answer.js';
import { firm, INFO, stake } from '../support/small-graph.js';
import { openDriver, openNeo4j } from './testing/open-neo4j.js';

/** A dataset in which every name says which one it is. */
const dataset = (tag: string) => ({
  info: { ...INFO, title: tag },
  nodes: Array.from({ length: 40 }, (_, n) => firm(`f${String(n).padStart(2, '0')}`, { name: tag })),
  edges: Array.from({ length: 39 }, (_, n) =>
    stake(`firm:f${String(n).padStart(2, '0')}`, `firm:f${String(n + 1).padStart(2, '0')}`, 10),
  ),
});
const load = (store: GraphStore, tag: string): Promise<void> => loadGraph(store, dataset(tag));

/** The names that one request reads, by three ways, and the title it is told. */
const readTags = (store: GraphStore): Promise<string[]> =>
  answerFrom(store, async ({ snapshot }) => {
    const { items } = await snapshot.find('Firm', {
      order: { property: 'id', direction: 'ASC' },
      first: 50,
      after: null,
    });
    const above = await snapshot.reach(['firm:f39'], {
      follow: [{ kind: 'STAKE', direction: 'in' }],
      depth: 50,
      maxNodes: 100,
      maxEdges: 100,
    });
    const [last] = await snapshot.nodes(['firm:f39']);
    const names = [...items, ...above.nodes, last!].map((node) => (node as { name: string }).name);
    expect(names).toHaveLength(81);
    return [...new Set([snapshot.dataset.title, ...names])];
  });

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

it('a look that saw the new generation says nothing for a request that began with the old one', async () => {
  await load(store, 'old');
  const reader = openNeo4j({ pointerMs: 60_000 });
  try {
    await readTags(reader);
    const held = await reader.snapshot();
    await load(store, 'new');
    await reader.health();
    expect(await readTags(reader)).toEqual(['new']);
    expect(held.dataset.title).toBe('old');
    expect(await held.confirm()).toBe(false);
  } finally {
    await reader.close();
  }
});

it('a request that outlives its generation is refused, never answered in part', async () => {
  await load(store, 'short');
  await readTags(other);
  const held = await other.snapshot();
  await held.nodes(['firm:f00']);
  other.clearCache();
  for (const tag of ['next', 'after next']) await load(store, tag);
  await expect(held.nodes(['firm:f00'])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
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

it('a look at the pointer counts for a while, but not where an import is under way', async () => {
  await load(store, 'first');
  let asked = 0;
  const reader = openNeo4j({ pointerMs: 400, onStatement: () => void (asked += 1) });
  const statementsOf = async (reads: number): Promise<number> => {
    const before = asked;
    for (let n = 0; n < reads; n += 1) expect(await readTags(reader)).toEqual(['first']);
    return asked - before;
  };
  try {
    await statementsOf(1);
    await sleep(450);
    expect(await statementsOf(5)).toBe(1);
    const loading = await store.beginImport(INFO);
    try {
      await sleep(450);
      expect(await statementsOf(5)).toBe(5);
    } finally {
      await loading.discard();
    }
    expect(await statementsOf(5)).toBe(1);
  } finally {
    await reader.close();
  }
});

it('what begins after a load or a rollback has ended is never answered from the dataset before, though looks count for a while', async () => {
  const pointerMs = 300;
  const loader = openNeo4j({ pointerMs });
  let asked = 0;
  const reader = openNeo4j({ pointerMs, onStatement: () => void (asked += 1) });
  let ended = 0;
  let reads = 0;
  let loading = true;
  const read = async (): Promise<void> => {
    const atLeast = ended;
    const [tag] = await readTags(reader);
    expect(Number(tag)).toBeGreaterThanOrEqual(atLeast);
    reads += 1;
  };
  const keepReading = async (): Promise<void> => {
    for (; loading; await sleep(1)) await read();
  };
  try {
    await load(loader, '0');
    const readers = Promise.all([keepReading(), keepReading()]);
    readers.catch(() => {});
    for (let n = 1; n <= 5; n += 1) {
      // At any moment of what a look counts for.
      await sleep(pointerMs * (1 + n / 5));
      await load(loader, String(n));
      ended = n;
      await read();
    }
    loading = false;
    await readers;
    // Most of them looked at nothing.
    expect(asked).toBeLessThan(reads);
    await loader.rollBack();
    expect(await readTags(reader)).toEqual(['4']);
  } finally {
    loading = false;
    await Promise.all([loader.close(), reader.close()]);
  }
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
