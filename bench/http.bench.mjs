import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openClient } from './lib/client.mjs';
import { AS_SERVED, line, median } from './lib/measure.mjs';

/**
 * CPU time of the server for one answer over HTTP, as a multiple of the floor: a bare node:http server
 * that parses the request and serialises the same answer. Interleaved rounds in one run. As it is served, where the answer
 * is held from the third time on; and with LODEGRAPH_ANSWERS_MB=0, where each is computed anew.
 */
const SHAPES = {
  'one node, 5 fields': '{ facility(by: {id: "facility:kwinana"}) { id name type stage process } }',
  '100 nodes x 5 fields': '{ facilities(first: 100) { nodes { id name type stage process } } }',
  'nested, 3 levels':
    '{ facilities(first: 60) { nodes { id name country { name } owners(first: 5) { edges { stake { share { text } validFrom } node { id name country { name } } } } } } }',
};
const ROUNDS = 8;
const REQUESTS = 300;
/** Until the engine has compiled what answers: a query runs as compiled code from its second time on, and that is optimised later. */
const WARM_UP = 12_000;

const WAYS = ['api', 'anew', 'floor'];
/** Each in a process of its own, as it would run: side by side in one, they slow each other down. */
const servers = {};
const urls = {};
for (const way of WAYS) {
  servers[way] = fork(new URL('./lib/http-server.mjs', import.meta.url), [way], AS_SERVED);
  urls[way] = (await once(servers[way], 'message'))[0].url;
}
const { post, close } = openClient(WAYS.length);
const ask = (way, query) => post(urls[way], { query });
const tell = async (way, message) => {
  servers[way].send(message);
  return (await once(servers[way], 'message'))[0];
};
const cpuOf = async (way, query, count) => {
  const before = (await tell(way, { cpu: true })).cpu;
  for (let n = 0; n < count; n += 1) await ask(way, query);
  const after = (await tell(way, { cpu: true })).cpu;
  return (after.user + after.system - before.user - before.system) / 1000 / count;
};

console.log('CPU of the server per answer');
for (const [shape, query] of Object.entries(SHAPES)) {
  const answer = JSON.parse(await ask('api', query));
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  await tell('floor', { learn: { query, answer } });
  const times = { api: [], anew: [], floor: [] };
  for (const way of WAYS) await cpuOf(way, query, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [way, values] of Object.entries(times)) values.push(await cpuOf(way, query, REQUESTS));
  }
  const what = `${shape} (${JSON.stringify(answer).length} bytes)`;
  line(what, median(times.api), median(times.floor));
  line(`${what}, computed anew`, median(times.anew), median(times.floor));
}
close();
for (const way of WAYS) servers[way].kill();
