import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const LOCKS = ['package.json', 'package-lock.json', 'scripts/compile.mjs'];
const IS_WEB = /^web\//;

/** What is built apart: the program, and the pages it serves. A change of one leaves the other as it is. */
const PARTS = {
  program: {
    stamp: 'dist/.stamp',
    configuration: [...LOCKS, 'tsconfig.json', 'tsconfig.build.json'],
    holds: (file) => !IS_WEB.test(file),
  },
  pages: {
    stamp: 'dist/web/.stamp',
    configuration: [...LOCKS, 'vite.config.mjs'],
    holds: (file) => IS_WEB.test(file),
  },
};

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
 * A fingerprint of all that the build of a part depends on. Of contents, not of times: a checkout, a copy or
 * a restored cache changes times without changing what is to be built.
 */
export function sourceStamp(part) {
  const { configuration, holds } = PARTS[part];
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const sources = filesIn('src').filter((file) => !file.endsWith('.test.ts') && holds(file));
  for (const file of [...configuration, ...sources.map((file) => `src/${file}`)]) {
    const absolute = path.join(root, file);
    if (existsSync(absolute)) hash.update(`\0${file}\0`).update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

const stampFile = (part) => path.join(root, PARTS[part].stamp);

export const builtStamp = (part) => (existsSync(stampFile(part)) ? readFileSync(stampFile(part), 'utf8') : null);

export const writeStamp = (part, stamp) => writeFileSync(stampFile(part), stamp);
