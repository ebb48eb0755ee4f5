import { effectiveShare } from '../dist/domain/ownership/effective-share.js';
import { indexOwnership } from '../dist/domain/ownership/ownership-graph.js';
import { MemoryStore } from '../dist/store/memory/memory-store.js';
import { loadGraph } from '../dist/ingest/loading/load-graph.js';
import { generateOwnership } from './lib/generate-ownership.mjs';
import { line, median, time } from './lib/measure.mjs';

/**
 * Load and upward closure on a generated graph of 10^5 stakes, against floors that do the least that
 * could answer: two maps filled in a loop, and a breadth-first walk over them.
 */
const EDGES = 100_000;
const { firms, stakes } = generateOwnership(EDGES);
const info = { id: 'bench', title: 'Bench', version: '1', date: '2026-01-01', licence: null, description: null };

const load = async () => {
  const store = new MemoryStore();
  await loadGraph(store, { info, nodes: firms, edges: stakes });
  return store;
};
const loadFloor = () => {
  const nodes = new Map(firms.map((firm) => [firm.id, firm]));
  const owners = new Map();
  for (const stake of stakes) {
    const list = owners.get(stake.to);
    if (list === undefined) owners.set(stake.to, [stake]);
    else list.push(stake);
  }
  return { nodes, owners };
};

console.log(`${firms.length} firms, ${stakes.length} stakes`);
line('load into the embedded store', median(await time(7, load, 2)), median(await time(7, loadFloor, 2)));

const store = await load();
const floor = loadFloor();
const snapshot = await store.snapshot();
const query = {
  follow: [{ kind: 'STAKE', direction: 'in' }],
  asOf: info.date,
  statuses: ['CURRENT'],
  depth: 50,
  maxNodes: 20_000,
  maxEdges: 100_000,
};
const assets = Array.from({ length: 200 }, (_, n) => firms[firms.length - 1 - n * 13].id);
const closureFloor = (id) => {
  const seen = new Set([id]);
  const found = [];
  for (let level = [id]; level.length > 0;) {
    const next = [];
    for (const asset of level) {
      for (const stake of floor.owners.get(asset) ?? []) {
        if (stake.validFrom > info.date || stake.validUntil <= info.date) continue;
        found.push(stake);
        if (!seen.has(stake.from)) {
          seen.add(stake.from);
          next.push(stake.from);
        }
      }
    }
    level = next;
  }
  return found;
};
const closures = await time(assets.length, (n) => snapshot.reach([assets[n % assets.length]], query));
const floors = await time(assets.length, (n) => closureFloor(assets[n % assets.length]));
line('upward closure of one firm, median', median(closures), median(floors));
line(
  'upward closure of one firm, 99th percentile',
  closures.sort((a, b) => a - b)[Math.floor(closures.length * 0.99)],
  null,
);

const sizes = [];
const shares = await time(50, async (n) => {
  const above = await snapshot.reach([assets[n % assets.length]], query);
  sizes.push(above.edges.length);
  const parties = new Map(above.nodes.map(({ id, kind }) => [id, { id, kind, country: null, listed: false }]));
  const index = indexOwnership({ asOf: info.date, parties, stakes: above.edges, truncated: new Set(above.truncated) });
  effectiveShare(index, new Set(['firm:f0']), [assets[n % assets.length]]);
});
line(`closure and effective share (${median(sizes)} stakes above, median)`, median(shares), median(closures));
