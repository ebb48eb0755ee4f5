import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const STAMP = path.join(root, 'dist/.stamp');
const CONFIGURATION = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/compile.mjs',
];

/** Files below a directory of the project, as sorted paths relative to it. */
export function filesIn(directory) {
  const absolute = path.join(root, directory);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(absolute, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/**
 * A fingerprint of all that the build depends on. Of contents, not of times: a checkout, a copy or a
 * restored cache changes times without changing what is to be built.
 */
export function sourceStamp() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const sources = filesIn('src').filter((file) => !file.endsWith('.test.ts'));
  for (const file of [...CONFIGURATION, ...sources.map((file) => `src/${file}`)]) {
    const absolute = path.join(root, file);
    if (existsSync(absolute)) hash.update(`\0${file}\0`).update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

export const builtStamp = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null);

export const writeStamp = (stamp) => writeFileSync(STAMP, stamp);
