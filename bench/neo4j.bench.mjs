import { openClient, waits } from './lib/client.mjs';
import { line, median } from './lib/measure.mjs';
import { QUESTIONS } from './lib/neo4j-questions.mjs';
import { startServers } from './lib/neo4j-servers.mjs';
import { withSeeds } from './lib/seeds.mjs';

/**
 * Answers over HTTP from Neo4j with the seeds loaded, cold (nothing in the cache) and warm, against one
 * hand-written statement through the driver behind a bare node:http server: time a client waits, interleaved,
 * one at a time and with eight in flight. Then as it is served, asked again, so that the answer is held; and the same
 * with NEO4J_POINTER_MS=0, so that every request looks at the pointer.
 */
if (!process.env.NEO4J_URI) {
  console.log('Not run: NEO4J_URI is not set. Run: npm run neo4j -- run npm run bench neo4j.bench');
  process.exit();
}
const IN_FLIGHT = 8;
/** Until both servers' code is compiled and the planner knows the statements: what a service does all day is measured. */
const WARM_UP_MS = 6_000;
await withSeeds();
const { urls, forget, takeRetried, stop } = await startServers('raw', 'api', 'again', 'looking');
const { post, close } = openClient(IN_FLIGHT);

const list = JSON.parse(await post(urls.api, { query: '{ facilities(first: 200) { nodes { id } } }' }));
const ids = list.data.facilities.nodes.map(({ id }) => id);
let turn = 0;

for (const { name, runs, ask } of QUESTIONS) {
  const example = await post(urls.api, ask(ids[0]));
  if (example.includes('"errors"')) throw new Error(`${name}: ${example.slice(0, 500)}`);
  for (const flight of [1, IN_FLIGHT]) {
    const raw = [];
    const cold = [];
    const warm = [];
    const again = [];
    const looking = [];
    const rounds = Math.ceil(runs / flight);
    const warmed = performance.now() + WARM_UP_MS;
    for (let round = 0; round < rounds; round += 1) {
      const plants = Array.from({ length: flight }, () => ids[(turn += 1) % ids.length]);
      const api = (id) => post(urls.api, ask(id));
      const againApi = (id) => post(urls.again, ask(id));
      const lookingApi = (id) => post(urls.looking, ask(id));
      const rawTimes = await waits(plants, (id) => post(urls.raw, { name, id }));
      await forget();
      const coldTimes = await waits(plants, api);
      const warmTimes = await waits(plants, api);
      await waits(plants, againApi);
      const againTimes = await waits(plants, againApi);
      await waits(plants, lookingApi);
      const lookingTimes = await waits(plants, lookingApi);
      if (performance.now() < warmed) {
        round = -1;
        continue;
      }
      raw.push(...rawTimes);
      cold.push(...coldTimes);
      warm.push(...warmTimes);
      again.push(...againTimes);
      looking.push(...lookingTimes);
    }
    const what = `${name}, ${flight} in flight`;
    line(`${what}, cold`, median(cold), median(raw));
    line(`${what}, warm`, median(warm), median(raw));
    line(`${what}, asked again`, median(again), median(raw));
    line(`${what}, again, every request looking`, median(looking), median(raw));
    const retried = takeRetried();
    if (retried > 0) console.log(`  (the hand-written statement ran out of the server's memory ${retried} times)`);
  }
}
close();
stop();
