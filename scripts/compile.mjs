import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { builtStamp, filesIn, sourceStamp, writeStamp } from './build-stamp.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

const COMPILER = 'node_modules/typescript/lib/tsc.js';
const BUNDLER = 'node_modules/vite/bin/vite.js';
const ENTRY = 'dist/cli/main.js';
const PAGES = 'dist/web/explorer.html';

const has = (file) => existsSync(path.join(root, file));

/**
 * Brings dist/ to what src/ says: the program by the TypeScript compiler and the pages by vite, side by side,
 * each only where it is not so already. Returns false, with the reason printed, when that fails.
 */
export async function build({ force = false } = {}) {
  // An installed package brings dist/ and no sources: there is nothing to build.
  if (!has('src') && has(ENTRY)) return true;
  const program = { part: 'program', tool: COMPILER, result: ENTRY, make: compileProgram };
  const pages = { part: 'pages', tool: BUNDLER, result: PAGES, make: bundlePages };
  const stale = [program, pages]
    .map((step) => ({ ...step, stamp: sourceStamp(step.part) }))
    .filter(({ part, result, stamp }) => force || !has(result) || builtStamp(part) !== stamp);
  if (stale.length === 0) return true;
  const missing = stale.find(({ tool }) => !has(tool));
  if (missing !== undefined) {
    console.error(`Cannot build: ${missing.tool} is not installed. Run "npm ci" (without --omit=dev) first.`);
    return false;
  }
  const started = performance.now();
  console.error(`Building the ${stale.map(({ part }) => part).join(' and the ')} into dist/ …`);
  // Here, before either starts: the pages live below what a compilation from nothing removes.
  if (force || !has(ENTRY)) rmSync(path.join(root, 'dist'), { force: true, recursive: true });
  const built = await Promise.all(stale.map((step) => buildPart(step)));
  if (!built.every(Boolean)) {
    console.error('The build failed: correct the errors above (or restore src/) and run the command again.');
    return false;
  }
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

async function buildPart({ part, stamp, make }) {
  // The old stamp would vouch for a half-written result.
  rmSync(path.join(root, part === 'program' ? 'dist/.stamp' : 'dist/web/.stamp'), { force: true });
  if (!(await make())) return false;
  writeStamp(part, stamp);
  return true;
}

async function compileProgram() {
  removeOrphans();
  return (await runNode([COMPILER, '-p', 'tsconfig.build.json'])) === 0;
}

async function bundlePages() {
  const env = { ...process.env, NODE_ENV: 'production' };
  return (await runNode([BUNDLER, 'build', '--logLevel', 'warn'], { env })) === 0;
}

/** Outputs of sources that are gone would still be found by an import. */
function removeOrphans() {
  const kept = new Set(filesIn('src').map((file) => file.replace(/\.ts$/, '')));
  for (const file of filesIn('dist')) {
    if (file.startsWith('.') || file.startsWith('web/')) continue;
    const source = file.replace(/(\.d\.ts|\.js)(\.map)?$/, '');
    if (!kept.has(source) && !kept.has(file)) rmSync(path.join(root, 'dist', file));
  }
}
