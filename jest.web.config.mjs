import base from './jest.config.mjs';

/** The built program in a real Chromium, whose path is CHROMIUM_PATH; scripts/test.mjs finds it. */
export default {
  ...base,
  roots: ['<rootDir>/test/web'],
  testPathIgnorePatterns: ['/node_modules/'],
  setupFiles: [],
  // One at a time: the tests measure how long pages take.
  maxWorkers: 1,
  testTimeout: 60_000 * Number(process.env.LODEGRAPH_PATIENCE ?? 1),
};
