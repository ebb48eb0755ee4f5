const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Generous, for machines that do more at once; the long profiles run for minutes.
  testTimeout: process.env.LODEGRAPH_RUNS ? 3_600_000 : 60_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...['e2e', 'neo4j', 'hostile', 'load', 'web'].map((folder) => `<rootDir>/test/${folder}/`),
  ],
  transform,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
  coverageProvider: 'v8',
};
