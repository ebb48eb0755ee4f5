import path from 'node:path';
import { build } from './compile.mjs';
import { findChromium } from './find-chromium.mjs';
import { DEFAULT_VERSION } from './neo4j/release.mjs';
import { runNode } from './run-node.mjs';

/**
 * `npm test`: unit, contract and operation tests on src/; with NEO4J_URI set those of the Neo4j store on that
 * server, whose graph they replace; then the build, the end-to-end tests on it, and those of the pages in a Chromium.
 *   --neo4j         only what runs on Neo4j, and the build it needs
 *   --e2e           only the build and the end-to-end tests
 *   --web           only the build and the tests of the pages
 *   --full          the long profiles: random tests with many more runs, and both lines of Neo4j releases
 *   --results=DIR   also write jest's results there, as unit.json, neo4j.json, e2e.json and web.json
 * Anything else goes to jest and narrows the first part, which then runs alone: npm test -- src/domain
 */
const NEWEST_CALENDAR_RELEASE = '2026.07.1';
const OWN = /^--(neo4j|e2e|web|full|results=.*)$/;

const args = process.argv.slice(2);
const only = ['neo4j', 'e2e', 'web'].find((part) => args.includes(`--${part}`));
const full = args.includes('--full');
const results = args.find((arg) => arg.startsWith('--results='))?.slice('--results='.length);
const forJest = args.filter((arg) => !OWN.test(arg));
const hasServer = Boolean(process.env.NEO4J_URI);

const env = { ...process.env };
if (full) env.LODEGRAPH_RUNS ??= '10000';

async function jest(suite, config, more = []) {
  const report = results === undefined ? [] : ['--json', `--outputFile=${path.resolve(results, `${suite}.json`)}`];
  return (await runNode(['node_modules/jest/bin/jest.js', '--config', config, ...report, ...more], { env })) === 0;
}

/** The pages need a browser: where there is none, that is said, and under CI it is a failure. */
async function inChromium() {
  const chromium = findChromium();
  if (chromium !== null) {
    env.CHROMIUM_PATH = chromium;
    return jest('web', 'jest.web.config.mjs');
  }
  const isRequired = only === 'web' || process.env.CI === 'true';
  console.log(
    `\n${isRequired ? 'FAILED' : 'Not run'}: the tests of the pages, for no Chromium or Chrome is found. Install one ` +
      '(on Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  );
  return !isRequired;
}

/** All that runs on Neo4j, beside an empty server of that release. */
async function onNeo4j(version) {
  console.log(`\nThe tests on Neo4j ${version}`);
  const test = [process.execPath, 'scripts/test.mjs', '--neo4j', '--full'];
  return (await runNode(['scripts/neo4j.mjs', 'run', '--version', version, ...test], { env })) === 0;
}

const passed = [];
if (only === undefined) passed.push(await jest('unit', 'jest.config.mjs', forJest));
if (only === 'neo4j' && !hasServer) {
  console.error('NEO4J_URI is not set. Run: npm run neo4j -- run npm test -- --neo4j');
  passed.push(false);
} else if (forJest.length === 0 && hasServer && only !== 'e2e' && only !== 'web') {
  passed.push(await jest('neo4j', 'jest.neo4j.config.mjs'));
}
if (forJest.length === 0) {
  // The end-to-end tests run even after a failure above: one run shows all that is wrong.
  const which = only === 'neo4j' ? ['test/e2e/neo4j'] : [];
  const built = await build();
  if (only !== 'web') passed.push(built && (await jest('e2e', 'jest.e2e.config.mjs', which)));
  if (only === undefined || only === 'web') passed.push(built && (await inChromium()));
}
if (full && only === undefined && !hasServer) {
  for (const version of [DEFAULT_VERSION, NEWEST_CALENDAR_RELEASE]) passed.push(await onNeo4j(version));
} else if (only === undefined && forJest.length === 0 && !hasServer) {
  console.log('\nNot run: the tests on Neo4j, for NEO4J_URI is not set. With them: npm run neo4j -- run npm test');
}
process.exitCode = passed.every(Boolean) ? 0 : 1;
