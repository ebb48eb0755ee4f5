import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AS_SERVED } from './measure.mjs';

const folder = fileURLToPath(new URL('../peer/', import.meta.url));
const changed = (file) => (existsSync(folder + file) ? statSync(folder + file).mtimeMs : 0);

/** Starts @neo4j/graphql in a process of its own; its packages are installed the first time, in its own folder. */
export async function startPeer() {
  if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
    const npm = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', npm, { stdio: 'inherit' });
  }
  const child = fork(`${folder}server.mjs`, AS_SERVED);
  const [{ url }] = await once(child, 'message');
  return { url, stop: () => child.kill() };
}
