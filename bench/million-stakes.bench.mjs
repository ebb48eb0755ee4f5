import { MemoryStore } from '../dist/store/memory/memory-store.js';
import { loadGraph } from '../dist/ingest/loading/load-graph.js';
import { generateOwnership } from './lib/generate-ownership.mjs';
import { line, median } from './lib/measure.mjs';

/**
 * A million stakes in the embedded store: ids, shares, dates, references to claims. How long loading takes, how
 * much memory the loaded store keeps (what the program itself takes is subtracted), how long a closure takes.
 */
const EDGES = 1_000_000;
const info = { id: 'bench', title: 'Bench', version: '1', date: '2026-01-01', licence: null, description: null };
const used = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

const before = used();
let graph = generateOwnership(EDGES);
const [firms, stakes] = [graph.firms.length, graph.stakes.length];
const last = Array.from({ length: 2_000 }, (_, n) => graph.firms[firms - 1 - n * 211].id);
console.log(`${firms} firms, ${stakes} stakes`);

const store = new MemoryStore();
const start = performance.now();
await loadGraph(store, { info, nodes: graph.firms, edges: graph.stakes });
line('load (goal: 5 s)', (performance.now() - start) / 1000, null, 's');
graph = null;
line('memory kept (goal: 400 MB)', (used() - before) / 1e6, null, 'MB');

const snapshot = await store.snapshot();
const sizes = [];
const times = [];
for (const id of last) {
  const begun = performance.now();
  const above = await snapshot.reach([id], {
    follow: [{ kind: 'STAKE', direction: 'in' }],
    asOf: info.date,
    statuses: ['CURRENT'],
    depth: 50,
    maxNodes: 20_000,
    maxEdges: 100_000,
  });
  times.push(performance.now() - begun);
  sizes.push(above.edges.length);
}
times.sort((a, b) => a - b);
sizes.sort((a, b) => a - b);
line(`closure, median (${median(sizes)} stakes)`, median(times), null);
line(
  `closure, 99th percentile (goal: 5 ms; at most ${sizes.at(-1)} stakes)`,
  times[Math.floor(times.length * 0.99)],
  null,
);
