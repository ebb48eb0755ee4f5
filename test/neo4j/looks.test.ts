import { setTimeout as sleep } from 'node:timers/promises';
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { INFO } from '../support/small-graph.js';
import { openNeo4j } from './testing/open-neo4j.js';
import { load, readTags } from './testing/tagged-dataset.js';

/** How long a look at the pointer counts, and what it spares (docs/decisions/0037). */
let store: Neo4jStore;
beforeAll(() => {
  store = openNeo4j();
});
afterAll(() => store.close());

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
