import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { line } from './lib/measure.mjs';

/**
 * CPU time of the server for one answer over HTTP, as a multiple of the floor: a bare node:http server
 * that parses the request and serialises the same answer. Interleaved rounds in one run.
 */
const SHAPES = {
  'one node, 5 fields': '{ facility(by: {id: "facility:kwinana"}) { id name type stage process } }',
  '100 nodes x 5 fields': '{ facilities(first: 100) { nodes { id name type stage process } } }',
  'nested, 3 levels':
    '{ facilities(first: 20) { nodes { id name country { name } owners(first: 5) { edges { stake { share { text } validFrom } node { id name country { name } } } } } } }',
};
const ROUNDS = 6;
const REQUESTS = { 'one node, 5 fields': 400, '100 nodes x 5 fields': 150, 'nested, 3 levels': 100 };

const servers = fork(new URL('./lib/http-servers.mjs', import.meta.url));
const [urls] = await once(servers, 'message');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

const ask = (url, query) =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    });
    sent.on('error', reject);
    sent.end(body);
  });
const tell = async (message) => {
  servers.send(message);
  return (await once(servers, 'message'))[0];
};
const cpuOf = async (url, query, count) => {
  const before = (await tell({ cpu: true })).cpu;
  for (let n = 0; n < count; n += 1) await ask(url, query);
  const after = (await tell({ cpu: true })).cpu;
  return (after.user + after.system - before.user - before.system) / 1000 / count;
};

console.log('CPU of the server per answer');
for (const [shape, query] of Object.entries(SHAPES)) {
  const answer = JSON.parse(await ask(urls.api, query));
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  await tell({ learn: { query, answer } });
  const count = REQUESTS[shape];
  const api = [];
  const floor = [];
  await cpuOf(urls.api, query, count);
  await cpuOf(urls.floor, query, count);
  for (let round = 0; round < ROUNDS; round += 1) {
    api.push(await cpuOf(urls.api, query, count));
    floor.push(await cpuOf(urls.floor, query, count));
  }
  const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  line(`${shape} (${JSON.stringify(answer).length} bytes)`, middle(api), middle(floor));
}
agent.destroy();
servers.kill();
