import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Adds up jest's results and the other steps; prints "N passed, N failed" last and fails if anything did. */
const [directory, ...steps] = process.argv.slice(2);
const codes = new Map(steps.map((step) => [step.split(':')[0], Number(step.split(':')[1])]));
let passed = 0;
let failed = 0;

for (const [name, code] of codes) {
  // Counted test by test below, or not of interest when it went well.
  if (name === 'test' || (name === 'install' && code === 0)) continue;
  if (code === 0) passed += 1;
  else {
    failed += 1;
    console.log(`failed: ${name}`);
  }
}

let failedTests = 0;
for (const suite of codes.has('test') ? ['unit', 'neo4j', 'e2e', 'web'] : []) {
  const file = path.join(directory, `${suite}.json`);
  if (!existsSync(file)) {
    failedTests += 1;
    console.log(`failed: the ${suite} tests left no result`);
    continue;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  passed += result.numPassedTests;
  // A file that could not even be loaded has no tests to count, and is a failure all the same.
  failedTests += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numTotalTests === 0) failedTests += 1;
  console.log(
    `${suite}: ${result.numPassedTests} passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped`,
  );
}
if (codes.get('test') !== 0 && codes.has('test') && failedTests === 0) failedTests = 1;
failed += failedTests;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
