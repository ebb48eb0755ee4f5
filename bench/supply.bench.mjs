import { chokepointsOf } from '../dist/app/chokepoints/chokepoints.js';
import { dependencyOf } from '../dist/app/dependency/dependency.js';
import { supplyAround } from '../dist/app/supply/supply-around.js';
import { supplyPaths } from '../dist/app/supply/supply-paths.js';
import { findChokepoints } from '../dist/domain/chokepoints/chokepoints.js';
import { dependencyOn, exactly } from '../dist/domain/dependency/dependency.js';
import { inputNetwork } from '../dist/domain/dependency/input-network.js';
import { loadGraph } from '../dist/ingest/loading/load-graph.js';
import { MemoryStore } from '../dist/store/memory/memory-store.js';
import { generateSupply } from './lib/generate-supply.mjs';
import { cpuTime, line, median } from './lib/measure.mjs';

/**
 * Chains, dependency and chokepoints on generated graphs of 10^4 and 10^5 supply edges: whole questions over the
 * embedded store, then the algorithms on the whole graph. Floors do the least that could answer: a breadth-first
 * walk over maps of edges. Times are of the processor. The last lines are how the algorithms grow: ten times the edges, times the time.
 */
const info = { id: 'bench', title: 'Bench', version: '1', date: '2026-01-01', licence: null, description: null };
const filter = { mineral: 'mineral:m', statuses: ['CURRENT'], known: ['DOCUMENTED', 'INFERRED'] };
const grown = new Map();

for (const edges of [10_000, 100_000]) {
  const { nodes, supplies, width, layers, idAt } = generateSupply(edges);
  console.log(`${nodes.length} nodes, ${supplies.length} supplies`);
  const store = new MemoryStore();
  await loadGraph(store, { info, nodes, edges: supplies });
  const snapshot = await store.snapshot();
  const target = (n) => idAt(layers - 1, (n * 97) % width);
  const mine = (n) => idAt(0, (n * 97) % width);

  const suppliersOf = new Map();
  for (const supply of supplies) {
    const list = suppliersOf.get(supply.to);
    if (list === undefined) suppliersOf.set(supply.to, [supply]);
    else list.push(supply);
  }
  const walk = (id) => {
    const seen = new Set([id]);
    for (const node of seen) for (const supply of suppliersOf.get(node) ?? []) seen.add(supply.from);
    return seen;
  };
  const floor = median(await cpuTime(20, (n) => walk(target(n))));

  const questions = {
    'upstream of a buyer, five chains': (n) =>
      supplyAround(snapshot, 'UPSTREAM', {
        ...filter,
        of: target(n),
        depth: 8,
        chains: 5,
        inside: false,
        asOf: info.date,
      }),
    'the best five paths from a mine to a buyer': (n) =>
      supplyPaths(snapshot, { ...filter, from: mine(n), to: target(n), via: [], depth: 8, first: 5, asOf: info.date }),
    'dependency of a buyer on a mine': (n) =>
      dependencyOf(snapshot, {
        of: target(n),
        on: { ids: [mine(n)], reach: 'ITSELF' },
        mineral: 'mineral:m',
        stage: null,
        product: null,
        shareOf: null,
        origins: [],
        assumed: [],
        asOf: info.date,
      }),
    'chokepoints of a buyer': (n) =>
      chokepointsOf(snapshot, { ...filter, target: target(n), sources: [], depth: 8, first: 20, asOf: info.date }),
  };
  for (const [what, ask] of Object.entries(questions)) line(what, median(await cpuTime(10, ask)), floor);

  const targets = Array.from({ length: 50 }, (_, n) => target(n));
  const mines = Array.from({ length: width }, (_, n) => idAt(0, n));
  const links = [
    ...supplies,
    ...Array.from({ length: width }, (_, n) => ({ from: idAt(layers - 1, n), to: 'country:X' })),
  ];
  const network = inputNetwork(supplies);
  const origins = new Set(mines.slice(1));
  const algorithms = {
    'whole graph: the network of input shares': () => inputNetwork(supplies),
    'whole graph: dependency of 50 buyers': () => dependencyOn(network, exactly(new Set([mines[0]])), origins, targets),
    'whole graph: chokepoints between all mines and a market': () =>
      findChokepoints(links, mines, 'country:X', () => null),
  };
  for (const [what, run] of Object.entries(algorithms)) {
    const measured = median(await cpuTime(5, run));
    line(what, measured, null);
    grown.set(what, [...(grown.get(what) ?? []), measured]);
  }
}
for (const [what, [small, large]] of grown) line(`growth, ${what}`, large, small);
