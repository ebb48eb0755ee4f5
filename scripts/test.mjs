import path from 'node:path';
import { build } from './compile.mjs';
import { runNode } from './run-node.mjs';

/**
 * `npm test`: unit, contract and operation tests on src/, then the build, then the end-to-end tests on it.
 *   --e2e           only the build and the end-to-end tests
 *   --full          the long profiles: random tests with many more runs
 *   --results=DIR   also write jest's results there, as unit.json and e2e.json
 * Anything else goes to jest and narrows the first part, which then runs alone: npm test -- src/domain
 */
const args = process.argv.slice(2);
const onlyE2e = args.includes('--e2e');
const results = args.find((arg) => arg.startsWith('--results='))?.slice('--results='.length);
const forJest = args.filter((arg) => arg !== '--e2e' && arg !== '--full' && !arg.startsWith('--results='));

const env = { ...process.env };
if (args.includes('--full')) env.LODEGRAPH_RUNS ??= '10000';

const jest = (suite, config, more) => {
  const report = results === undefined ? [] : ['--json', `--outputFile=${path.resolve(results, `${suite}.json`)}`];
  return runNode(['node_modules/jest/bin/jest.js', '--config', config, ...report, ...more], { env });
};

let failed = false;
if (!onlyE2e) failed = (await jest('unit', 'jest.config.mjs', forJest)) !== 0;
if (onlyE2e || forJest.length === 0) {
  // The end-to-end tests run even after a failure above: one run shows all that is wrong.
  const passed = (await build()) && (await jest('e2e', 'jest.e2e.config.mjs', forJest)) === 0;
  failed ||= !passed;
}
process.exitCode = failed ? 1 : 0;
