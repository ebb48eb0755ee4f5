/** Runs in a process of its own: the API on one port, the floor on another; tells its CPU time on request. */
import { createServer } from 'node:http';
import pino from 'pino';
import { openStore } from '../../dist/composition.js';
import { readConfig } from '../../dist/config/config.js';
import { startServer } from '../../dist/server/start-server.js';
import { computingAnew } from './measure.mjs';

const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });
const { store } = await openStore(config);
const { serving } = config;
const serve = async (serving) => {
  const { url } = await startServer({ host: '127.0.0.1', port: 0, store, logger: pino({ level: 'silent' }), serving });
  return `${url.replace(/\/$/, '')}/graphql`;
};
/** As it is served, where an answer is held to be given again; and one that computes each anew. */
const api = await serve(serving);
const anew = await serve(computingAnew(serving));

/** The least a server can do with the same answer: read the body, parse it, serialise the result. */
const answers = new Map();
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

process.on('message', ({ learn, cpu }) => {
  if (learn) answers.set(learn.query, learn.answer);
  process.send(cpu ? { cpu: process.cpuUsage() } : { ok: true });
});
process.on('disconnect', () => process.exit());
process.send({ api, anew, floor: `http://127.0.0.1:${floor.address().port}/` });
