import base from './jest.config.mjs';

/** The built program as a child process: nothing of src/ is loaded here. Run after a build. */
export default {
  ...base,
  roots: ['<rootDir>/test/e2e', '<rootDir>/test/hostile', '<rootDir>/test/load'],
  // Those on a real Neo4j run where NEO4J_URI names one.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.NEO4J_URI ? [] : ['<rootDir>/test/e2e/neo4j/'])],
  setupFiles: [],
  // One at a time: these tests measure start-up times and stop servers, on machines of two cores.
  maxWorkers: 1,
  testTimeout: 30_000,
};
