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
const FLIGHTS = [1, 8];
/**
 * Each question is asked so long before any is timed: until the code of all servers is compiled for good, some ten
 * thousand requests later, and the planner knows the statements. What a service does all day is measured.
 */
const WARM_UP_MS = 20_000;
/** And again before it is timed, since others were asked since. */
const SETTLE_MS = 1_000;
await withSeeds();
const { urls, forget, takeRetried, stop } = await startServers('raw', 'api', 'again', 'looking');
const { post, close } = openClient(Math.max(...FLIGHTS));

const list = JSON.parse(await post(urls.api, { query: '{ facilities(first: 200) { nodes { id } } }' }));
const ids = list.data.facilities.nodes.map(({ id }) => id);
let turn = 0;

/** Asks about so many plants at once, in each of the ways; how long each took. */
async function ask(question, flight) {
  const plants = Array.from({ length: flight }, () => ids[(turn += 1) % ids.length]);
  const of = (url) => waits(plants, (id) => post(url, question.ask(id)));
  const raw = await waits(plants, (id) => post(urls.raw, { name: question.name, id }));
  await forget();
  const cold = await of(urls.api);
  const warm = await of(urls.api);
  await of(urls.again);
  const again = await of(urls.again);
  await of(urls.looking);
  return { raw, cold, warm, again, looking: await of(urls.looking) };
}

async function askFor(milliseconds, question, flight) {
  for (const end = performance.now() + milliseconds; performance.now() < end;) await ask(question, flight);
}

for (const question of QUESTIONS) {
  const example = await post(urls.api, question.ask(ids[0]));
  if (example.includes('"errors"')) throw new Error(`${question.name}: ${example.slice(0, 500)}`);
  await askFor(WARM_UP_MS, question, Math.max(...FLIGHTS));
}
for (const question of QUESTIONS) {
  for (const flight of FLIGHTS) {
    await askFor(SETTLE_MS, question, flight);
    takeRetried();
    const times = { raw: [], cold: [], warm: [], again: [], looking: [] };
    for (let done = 0; done < question.runs; done += flight) {
      for (const [way, waited] of Object.entries(await ask(question, flight))) times[way].push(...waited);
    }
    const what = `${question.name}, ${flight} in flight`;
    const floor = median(times.raw);
    line(`${what}, cold`, median(times.cold), floor);
    line(`${what}, warm`, median(times.warm), floor);
    line(`${what}, asked again`, median(times.again), floor);
    line(`${what}, again, every request looking`, median(times.looking), floor);
    const retried = takeRetried();
    if (retried > 0) console.log(`  (the hand-written statement ran out of the server's memory ${retried} times)`);
  }
}
close();
stop();
