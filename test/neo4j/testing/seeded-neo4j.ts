import type { BuiltGraph } from '../../../src/ingest/building/build-graph.js';
import { digestOf } from '../../../src/ingest/loading/digest.js';
import { loadGraph } from '../../../src/ingest/loading/load-graph.js';
import type { Neo4jStore } from '../../../src/store/neo4j/neo4j-store.js';
import type { Neo4jOptions } from '../../../src/store/neo4j/options.js';
import { openNeo4j } from './open-neo4j.js';

/** A store with this graph live in it; loaded only where it is not. */
export async function seededNeo4j(graph: BuiltGraph, options: Partial<Neo4jOptions> = {}): Promise<Neo4jStore> {
  const store = openNeo4j(options);
  opened.push(store);
  const digest = digestOf(graph);
  const live = (await store.generations()).find(({ role }) => role === 'live');
  if (live?.digest !== digest) await loadGraph(store, graph, { digest });
  return store;
}

const opened: Neo4jStore[] = [];
afterAll(() => Promise.all(opened.splice(0).map((store) => store.close())));
