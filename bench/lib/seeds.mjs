import { readGraph } from '../../dist/composition.js';
import { readConfig } from '../../dist/config/config.js';
import { loadGraph } from '../../dist/ingest/loading/load-graph.js';
import { Neo4jStore } from '../../dist/store/neo4j/neo4j-store.js';

/** The live generation and its date; the seeds are loaded first where the server is empty or holds what a bench made up. */
export async function withSeeds() {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password } = process.env;
  const store = new Neo4jStore({ uri, user: password === undefined ? undefined : user, password });
  const live = async () => (await store.generations()).find(({ role }) => role === 'live');
  const before = await live();
  if (before === undefined || before.dataset.id === 'bench') {
    await loadGraph(store, (await readGraph(readConfig(process.env))).graph);
  }
  const { generation, dataset } = await live();
  await store.close();
  return { gen: Number(generation), asOf: dataset.date };
}
