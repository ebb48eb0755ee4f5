import unit from './jest.config.mjs';

process.env.LODEGRAPH_TEST_STORE = 'neo4j';

/**
 * The tests on a real Neo4j, which NEO4J_URI names: those of its own, and again those that ask the API over
 * the seeds. A server has one live dataset, so they run one file after the other.
 *
 * @type {import('jest').Config}
 */
export default {
  ...unit,
  roots: ['neo4j', 'operations', 'graphql', 'seeds'].map((folder) => `<rootDir>/test/${folder}`),
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  // Random datasets are loaded and every plan is explained: more than other tests do.
  testTimeout: process.env.LODEGRAPH_RUNS ? 3_600_000 : 180_000,
};
