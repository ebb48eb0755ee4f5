import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { firm, INFO, stake } from '../support/small-graph.js';
import { LIMITS } from '../../src/app/limits.js';
import { ownershipBatches } from '../../src/app/ownership/ownership-batches.js';

/** Assets with so many owners each that two of them together pass the limit on stakes. */
async function crowded(assets: number, owners: number) {
  const store = new MemoryStore();
  const names = Array.from({ length: assets }, (_, n) => `a${n}`);
  const edges = names.flatMap((name) =>
    Array.from({ length: owners }, (_, n) => stake(`firm:o${n}`, `firm:${name}`, 0.0001)),
  );
  const nodes = [...names.map((name) => firm(name)), ...Array.from({ length: owners }, (_, n) => firm(`o${n}`))];
  await loadGraph(store, { info: INFO, nodes, edges });
  return { snapshot: await store.snapshot(), ids: names.map((name) => ({ id: `firm:${name}` })) };
}

test('a batch that a limit cuts is fetched again in halves, until none is cut', async () => {
  const { snapshot, ids } = await crowded(5, Math.ceil(LIMITS.ownershipNodes * 0.9));
  const batches = [];
  for await (const { assets, ownership } of ownershipBatches(snapshot, ids, INFO.date, 10)) {
    expect(ownership.graph.truncated.size).toBe(0);
    batches.push(assets.map(({ id }) => id));
  }
  expect(batches.flat()).toEqual(ids.map(({ id }) => id));
});

test('an asset that has too many owners by itself is told as cut', async () => {
  const { snapshot, ids } = await crowded(2, LIMITS.ownershipNodes + 1);
  const cut = [];
  for await (const { ownership } of ownershipBatches(snapshot, ids, INFO.date, 10))
    cut.push(ownership.graph.truncated.size);
  expect(cut).toEqual([1, 1]);
});
