/**
 * Runs in a process of its own: the API on one port, holding no answers, so that each is computed; as it is served on
 * another, and on a third with every request looking at the pointer; on a fourth, a bare node:http server that sends
 * one hand-written statement through the driver and its rows back as JSON. Empties the API's cache on request.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import pino from 'pino';
import { readConfig, readServingConfig } from '../../dist/config/config.js';
import { Neo4jStore } from '../../dist/store/neo4j/neo4j-store.js';
import { startServer } from '../../dist/server/start-server.js';
import { computingAnew } from './measure.mjs';
import { parametersOf, QUESTIONS } from './neo4j-questions.mjs';

const { neo4j: settings } = readConfig(process.env);
const { uri, user, password } = settings;
const logger = pino({ level: 'silent' });
const serving = readServingConfig();
const serve = async (store, serving) => {
  const { url } = await startServer({ host: '127.0.0.1', port: 0, store, logger, serving });
  return `${url.replace(/\/$/, '')}/graphql`;
};
const store = new Neo4jStore(settings);
const api = await serve(store, computingAnew(serving));
const again = await serve(new Neo4jStore(settings), serving);
const looking = await serve(new Neo4jStore({ ...settings, pointerMs: 0 }), serving);

const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true });
const texts = new Map(QUESTIONS.map(({ name, text }) => [name, text]));

async function rows(name, id) {
  for (;;) {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(texts.get(name), parametersOf(id));
      return records.map((record) => record.get('row'));
    } catch (error) {
      // One statement for everything may need more memory than the server has; such a service would try again.
      if (!error.retriable) throw error;
      process.send({ retried: name });
    } finally {
      await session.close();
    }
  }
}

const raw = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const { name, id } = JSON.parse(Buffer.concat(parts).toString('utf8'));
    const body = Buffer.from(JSON.stringify(await rows(name, id)));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
});
await new Promise((resolve) => raw.listen(0, '127.0.0.1', resolve));

process.on('message', () => {
  store.clearCache();
  process.send({ ok: true });
});
process.on('disconnect', () => process.exit());
process.send({ api, again, looking, raw: `http://127.0.0.1:${raw.address().port}/` });
