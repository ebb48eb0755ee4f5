import { rankMatches } from '../dist/domain/search/rank-matches.js';
import { loadGraph } from '../dist/ingest/loading/load-graph.js';
import { MemoryStore } from '../dist/store/memory/memory-store.js';
import { generateNames } from './lib/generate-names.mjs';
import { line, median, time } from './lib/measure.mjs';

/**
 * Search among 100,000 names in the embedded store, as the API asks: candidates, then ranking. The floor looks at
 * every name and does the least: a test whether it holds the text.
 */
const NAMES = 100_000;
const CANDIDATES = 1_000;
const firms = generateNames(NAMES);
const info = { id: 'bench', title: 'Bench', version: '1', date: '2026-01-01', licence: null, description: null };
const store = new MemoryStore();
await loadGraph(store, { info, nodes: firms, edges: [] });
const snapshot = await store.snapshot();

const search = async (text) => rankMatches(text, await snapshot.searchCandidates(text, [], CANDIDATES)).slice(0, 10);
const folded = firms.map(({ name }) => name.toLowerCase());
const floor = (text) => firms.filter((_, n) => folded[n].includes(text)).slice(0, 10);

const started = performance.now();
await search('a');
console.log(
  `${firms.length} names; the first search builds the index in ${Math.round(performance.now() - started)} ms`,
);

const pick = (n) => firms[(n * 7919) % firms.length].name.toLowerCase();
const longest = (name) => name.split(' ').sort((a, b) => b.length - a.length)[0];
const misspelt = (word) => `${word.slice(0, 3)}${word[4] ?? ''}${word[3] ?? ''}${word.slice(5)}`;
const cases = {
  'a whole name': pick,
  'one word of a name': (n) => longest(pick(n)),
  'the beginning of a word': (n) => longest(pick(n)).slice(0, 4),
  'a misspelt word': (n) => misspelt(longest(pick(n))),
  'a name with every word misspelt': (n) => pick(n).split(' ').map(misspelt).join(' '),
};
for (const [what, text] of Object.entries(cases)) {
  const times = await time(200, (n) => search(text(n)));
  line(`search: ${what}, median`, median(times), median(await time(50, (n) => floor(text(n)))));
  line(`search: ${what}, 99th percentile`, times.sort((a, b) => a - b)[197], null);
}
