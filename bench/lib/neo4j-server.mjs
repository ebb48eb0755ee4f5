/**
 * One server on a free port, as the argument says. `api`: the API, holding no answers, so that each is computed; it
 * empties its cache on request. `again`: as it is served. `looking`: the same, with every request looking at the
 * pointer. `raw`: a bare node:http server that sends one hand-written statement through the driver, and its rows back
 * as JSON. Each runs in a process of its own, as it would in service: side by side in one, they slow each other down.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { readConfig, readServingConfig } from '../../dist/config/config.js';
import { Neo4jStore } from '../../dist/store/neo4j/neo4j-store.js';
import { computingAnew } from './measure.mjs';
import { parametersOf, QUESTIONS } from './neo4j-questions.mjs';
import { serveApi } from './serve-api.mjs';

const { neo4j: settings } = readConfig(process.env);
const role = process.argv[2];
const url = await (role === 'raw' ? serveRaw() : serveStore());
process.on('disconnect', () => process.exit());
process.send({ url });

async function serveStore() {
  const store = new Neo4jStore(role === 'looking' ? { ...settings, pointerMs: 0 } : settings);
  process.on('message', () => {
    store.clearCache();
    process.send({ forgot: true });
  });
  return serveApi(store, role === 'api' ? computingAnew(readServingConfig()) : readServingConfig());
}

async function serveRaw() {
  const { uri, user, password } = settings;
  const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
  const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true });
  const texts = new Map(QUESTIONS.map(({ name, text }) => [name, text]));
  const raw = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const { name, id } = JSON.parse(Buffer.concat(parts).toString('utf8'));
      const body = Buffer.from(JSON.stringify(await rows(driver, texts.get(name), parametersOf(id))));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  });
  await new Promise((resolve) => raw.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${raw.address().port}/`;
}

async function rows(driver, text, parameters) {
  for (;;) {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.get('row'));
    } catch (error) {
      // One statement for everything may need more memory than the server has; such a service would try again.
      if (!error.retriable) throw error;
      process.send({ retried: true });
    } finally {
      await session.close();
    }
  }
}
