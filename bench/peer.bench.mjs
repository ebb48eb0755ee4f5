import { deepStrictEqual } from 'node:assert/strict';
import { openClient, waits } from './lib/client.mjs';
import { line, median, round } from './lib/measure.mjs';
import { startServers } from './lib/neo4j-servers.mjs';
import { startPeer } from './lib/peer-process.mjs';
import { alike, peerQuestions } from './lib/peer-questions.mjs';
import { withSeeds } from './lib/seeds.mjs';

/**
 * The API against @neo4j/graphql on the same nodes in the same Neo4j, on questions that both can answer: time a client
 * waits for the whole answer over HTTP, interleaved, one at a time and with eight in flight. Both must give the
 * same rows before anything is timed. Ends with a table for docs/performance.md:
 *   npm run neo4j -- run npm run bench peer
 */
if (!process.env.NEO4J_URI) {
  console.log('Not run: NEO4J_URI is not set. Run: npm run neo4j -- run npm run bench peer');
  process.exit();
}
const FLIGHTS = [1, 8];
/** Until all are compiled and the planner knows the statements. */
const WARM_UP_MS = 6_000;
/** Where a facility stands, and where a direct owner of it is from. */
const PAIRS = ['ID CN', 'ID AU', 'MY MY', 'AU AU', 'ID SG', 'VN VN', 'JP JP', 'MM CN', 'HU KR', 'PH JP', 'LA CN'];

const { gen, asOf } = await withSeeds();
const { urls, forget, stop } = await startServers('api', 'again', 'looking');
const peer = await startPeer();
const { post, close } = openClient(Math.max(...FLIGHTS));
async function dataOf(url, question) {
  const { data, errors } = JSON.parse(await post(url, question));
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const { facilities } = await dataOf(urls.api, {
  query:
    '{ facilities(first: 200) { nodes { id owners(first: 5) { nodes { ... on Firm { owners(first: 1) { nodes { id } } } } } } } }',
});
const plants = facilities.nodes.map(({ id }) => id);
const chains = facilities.nodes.filter(({ owners }) => owners.nodes.some((party) => party.owners?.nodes.length > 0));
const pairs = PAIRS.map((pair) => pair.split(' ').map((code) => `country:${code}`));
const questions = peerQuestions({ gen, asOf, plants, chains: chains.map(({ id }) => id), pairs });

for (const { name, about, ask, askPeer, ours, peer: peers } of questions) {
  let rows = 0;
  for (const each of about) {
    const mine = ours(await dataOf(urls.api, ask(each)));
    deepStrictEqual(alike(peers(await dataOf(peer.url, askPeer(each)))), alike(mine), `${name}: ${each}`);
    rows += mine.length;
  }
  console.log(`${name}: the same ${rows} rows in ${about.length} answers`);
}

const table = [];
for (const { name, runs, about, ask, askPeer } of questions) {
  const cells = { peer: [], cold: [], warm: [], again: [], looking: [] };
  let turn = 0;
  for (const flight of FLIGHTS) {
    const times = { peer: [], cold: [], warm: [], again: [], looking: [] };
    const warmed = performance.now() + WARM_UP_MS;
    for (let done = 0; done < runs; done += flight) {
      const asked = Array.from({ length: flight }, () => about[(turn += 1) % about.length]);
      const api = (each) => post(urls.api, ask(each));
      const again = (each) => post(urls.again, ask(each));
      const looking = (each) => post(urls.looking, ask(each));
      const one = { peer: await waits(asked, (each) => post(peer.url, askPeer(each))) };
      await forget();
      one.cold = await waits(asked, api);
      one.warm = await waits(asked, api);
      await waits(asked, again);
      one.again = await waits(asked, again);
      await waits(asked, looking);
      one.looking = await waits(asked, looking);
      if (performance.now() < warmed) done = -flight;
      else for (const [way, values] of Object.entries(one)) times[way].push(...values);
    }
    const floor = median(times.peer);
    cells.peer.push(round(floor));
    for (const way of ['cold', 'warm', 'again', 'looking']) {
      const waited = median(times[way]);
      line(`${name}, ${flight} in flight, ${way}`, waited, floor);
      cells[way].push(`${round(floor / waited)}x`);
    }
  }
  table.push(`| ${[name, ...Object.values(cells).map((both) => both.join(' / '))].join(' | ')} |`);
}
console.log('\nHow many times faster than the peer, one at a time / eight in flight:\n');
console.log('| question | peer, ms | cold | warm | again | looking |\n| --- | --- | --- | --- | --- | --- |');
console.log(table.join('\n'));
close();
stop();
peer.stop();
