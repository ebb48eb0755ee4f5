import neo4j, { type Driver } from 'neo4j-driver';
import { Connection } from '../../../src/store/neo4j/connecting/connection.js';
import { Neo4jStore } from '../../../src/store/neo4j/neo4j-store.js';
import { settingsOf, type Neo4jOptions } from '../../../src/store/neo4j/options.js';

/** The server that these tests run on: `npm run neo4j -- run npm test` starts one and names it. */
export const NEO4J_URI = process.env['NEO4J_URI'] ?? '';

const OPTIONS: Neo4jOptions = {
  uri: NEO4J_URI,
  user: process.env['NEO4J_USER'],
  password: process.env['NEO4J_PASSWORD'],
  database: process.env['NEO4J_DATABASE'],
  // Only one test file runs at a time, so a lock left behind is of a run that was killed.
  staleMs: 2_000,
  // Most tests load small datasets, and wait for nothing.
  pointerMs: 0,
};

/** A store on it. */
export const openNeo4j = (options: Partial<Neo4jOptions> = {}): Neo4jStore =>
  new Neo4jStore({ ...OPTIONS, ...options });

/** The way to it, to send it single statements of the store. */
export const openConnection = (): Connection => new Connection(settingsOf(OPTIONS));

/** The bare driver, to look behind the store. */
export function openDriver(): Driver {
  const password = process.env['NEO4J_PASSWORD'];
  const auth = password === undefined ? undefined : neo4j.auth.basic(process.env['NEO4J_USER'] ?? 'neo4j', password);
  return neo4j.driver(NEO4J_URI, auth, { disableLosslessIntegers: true, connectionTimeout: 3_000 });
}
