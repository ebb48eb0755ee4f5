import unit from './jest.config.mjs';

/**
 * The tests on a real Neo4j, which the environment names. A server has one live dataset, so they run one
 * file after the other.
 *
 * @type {import('jest').Config}
 */
export default {
  ...unit,
  roots: ['<rootDir>/test/neo4j'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
