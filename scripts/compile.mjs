import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { builtStamp, filesIn, sourceStamp, writeStamp } from './build-stamp.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

const COMPILER = 'node_modules/typescript/lib/tsc.js';
const ENTRY = 'dist/cli/main.js';
/** What pages load as it is: nothing compiles it. */
const ASSET = /\.(js|css|svg)$/;

const has = (file) => existsSync(path.join(root, file));

/**
 * Compiles src/ into dist/ unless dist/ already is what src/ says. Returns false, with the reason
 * printed, when that fails.
 */
export async function build({ force = false } = {}) {
  // An installed package brings dist/ and no sources: there is nothing to build.
  if (!has('src') && has(ENTRY)) return true;
  const stamp = sourceStamp();
  if (!force && has(ENTRY) && builtStamp() === stamp) return true;
  if (!has(COMPILER)) {
    console.error('Cannot build: the TypeScript compiler is not installed. Run "npm ci" (without --omit=dev) first.');
    return false;
  }
  const started = performance.now();
  console.error('Building src/ into dist/ …');
  // The old stamp would vouch for a half-written dist/.
  rmSync(path.join(root, 'dist/.stamp'), { force: true });
  // Without the entry the compiler's memory of what it wrote cannot be trusted either.
  if (force || !has(ENTRY)) rmSync(path.join(root, 'dist'), { force: true, recursive: true });
  removeOrphans();
  if ((await runNode([COMPILER, '-p', 'tsconfig.build.json'])) !== 0) {
    console.error('The build failed: correct the errors above (or restore src/) and run the command again.');
    return false;
  }
  copyAssets();
  writeStamp(stamp);
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

/** Outputs of sources that are gone would still be found by an import. */
function removeOrphans() {
  const kept = new Set(filesIn('src').map((file) => file.replace(/\.ts$/, '')));
  for (const file of filesIn('dist')) {
    if (file.startsWith('.')) continue;
    const source = file.replace(/(\.d\.ts|\.js)(\.map)?$/, '');
    if (!kept.has(source) && !kept.has(file)) rmSync(path.join(root, 'dist', file));
  }
}

function copyAssets() {
  for (const file of filesIn('src').filter((name) => ASSET.test(name))) {
    const target = path.join(root, 'dist', file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, 'src', file), target);
  }
}
