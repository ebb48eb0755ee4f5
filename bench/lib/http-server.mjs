/**
 * One server on a free port, as the argument says, that tells its CPU time on request. `api`: as it is served, where an
 * answer is held to be given again. `anew`: computing each anew. `floor`: the least a server can do with the same answer.
 */
import { createServer } from 'node:http';
import { openStore } from '../../dist/composition.js';
import { readConfig } from '../../dist/config/config.js';
import { computingAnew } from './measure.mjs';
import { serveApi } from './serve-api.mjs';

const role = process.argv[2];
/** What the floor answers, by question. */
const answers = new Map();
const url = await (role === 'floor' ? serveFloor() : serveSeeds());

process.on('message', ({ learn, cpu }) => {
  if (learn) answers.set(learn.query, learn.answer);
  process.send(cpu ? { cpu: process.cpuUsage() } : { ok: true });
});
process.on('disconnect', () => process.exit());
process.send({ url });

async function serveSeeds() {
  const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });
  const { store } = await openStore(config);
  return serveApi(store, role === 'anew' ? computingAnew(config.serving) : config.serving);
}

/** Reads the body, parses it, serialises the result. */
async function serveFloor() {
  const floor = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(parts).toString('utf8'));
      const body = Buffer.from(JSON.stringify(answers.get(query)));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  });
  await new Promise((resolve) => floor.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${floor.address().port}/`;
}
