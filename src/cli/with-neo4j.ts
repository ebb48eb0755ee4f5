import { openNeo4j } from '../composition.js';
import type { Config } from '../config/config.js';
import { LodegraphError } from '../domain/errors.js';
import type { LastingStore } from '../store/generations.js';

/** Runs a command on the configured Neo4j. Where nobody answers, the error says at which address. */
export async function withNeo4j<T>(config: Config, work: (store: LastingStore) => Promise<T>): Promise<T> {
  const store = openNeo4j(config);
  try {
    return await work(store);
  } catch (error) {
    const { uri } = config.neo4j;
    if (!(error instanceof LodegraphError)) throw error;
    if (error.code === 'CONFIGURATION_INVALID') {
      throw new LodegraphError(error.code, `${error.message} (${uri})`, error.details, { cause: error });
    }
    if (error.code !== 'STORE_UNAVAILABLE') throw error;
    throw new LodegraphError(
      error.code,
      `Neo4j at ${uri} does not answer. Start one with "npm run neo4j -- start", or name another with --to or NEO4J_URI.`,
      { uri },
      { cause: error },
    );
  } finally {
    await store.close();
  }
}
