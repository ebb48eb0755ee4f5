import neo4j from 'neo4j-driver';
import { fetchOwnership } from '../dist/app/ownership/fetch-ownership.js';
import { effectiveOwners } from '../dist/domain/ownership/effective-owners.js';
import { indexOwnership } from '../dist/domain/ownership/ownership-graph.js';
import { loadGraph } from '../dist/ingest/loading/load-graph.js';
import { Neo4jStore } from '../dist/store/neo4j/neo4j-store.js';
import { generateOwnership } from './lib/generate-ownership.mjs';
import { line, median, time } from './lib/measure.mjs';

/**
 * A generated graph loaded into Neo4j, against the least that writes as many nodes and edges: plain UNWIND and CREATE of ids
 * alone, in batches of the same size. Then the owners above one firm, nothing cached. Replaces what is loaded on the server:
 *   npm run neo4j -- run npm run bench neo4j-load         BENCH_EDGES=1000000 for the large one
 */
const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password } = process.env;
if (!uri) {
  console.log('Not run: NEO4J_URI is not set. Run: npm run neo4j -- run npm run bench neo4j-load');
  process.exit();
}
const EDGES = Number(process.env.BENCH_EDGES ?? 200_000);
const BATCH = 10_000;
const { firms, stakes } = generateOwnership(EDGES);
const info = { id: 'bench', title: 'Bench', version: '1', date: '2026-01-01', licence: null, description: null };
const store = new Neo4jStore({ uri, user: password === undefined ? undefined : user, password });
const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true });

console.log(`${firms.length} firms, ${stakes.length} stakes`);
const write = async (text, rows) => {
  for (let n = 0; n < rows.length; n += BATCH) await driver.executeQuery(text, { rows: rows.slice(n, n + BATCH) });
};
await driver.executeQuery('CREATE CONSTRAINT bench_floor IF NOT EXISTS FOR (n:BenchFloor) REQUIRE n.id IS UNIQUE');
const floor = await seconds(async () => {
  await write(
    'UNWIND $rows AS row CREATE (:BenchFloor {id: row.id})',
    firms.map(({ id }) => ({ id })),
  );
  await write(
    'UNWIND $rows AS row MATCH (a:BenchFloor {id: row.from}) MATCH (b:BenchFloor {id: row.to}) CREATE (a)-[:FLOOR {id: row.id}]->(b)',
    stakes.map(({ id, from, to }) => ({ id, from, to })),
  );
});
const loaded = await seconds(() => loadGraph(store, { info, nodes: firms, edges: stakes }));
line(
  `load into Neo4j (${Math.round((firms.length + stakes.length) / loaded)} nodes and edges a second)`,
  loaded,
  floor,
  's',
);
const session = driver.session();
await session.run('MATCH (n:BenchFloor) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
await session.close();

const closures = await time(100, async (n) => {
  store.clearCache();
  const id = firms[firms.length - 1 - n * 13].id;
  const { graph } = await fetchOwnership(await store.snapshot(), [id], info.date);
  effectiveOwners(indexOwnership(graph), id);
});
line('owners of one firm from Neo4j, cold, with effective shares', median(closures), null);
await Promise.all([store.close(), driver.close()]);

async function seconds(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
