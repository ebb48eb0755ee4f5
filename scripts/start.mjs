import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * `npm start`: builds what is missing and serves. With `--cli`, what follows goes to the command line
 * program instead. The program runs in this very process, so its exit code is ours.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
const cli = process.argv.indexOf('--cli');
const args = cli < 0 ? ['serve', ...process.argv.slice(2)] : process.argv.slice(cli + 1);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Lodegraph needs Node 20.19 or newer; this is ${process.version}.`);
} else if (!existsSync(path.join(root, 'node_modules'))) {
  fail('The dependencies are not installed. Run "npm ci" first.');
} else {
  const { build } = await import('./compile.mjs');
  if (await build()) {
    const entry = path.join(root, 'dist/cli/main.js');
    process.argv = [process.argv[0], entry, ...args];
    if (process.env.npm_lifecycle_event !== undefined) stopWithParent();
    // npm has moved to the project's directory; files named on the command line are where the person is.
    if (cli >= 0) process.chdir(process.env.INIT_CWD ?? process.cwd());
    await import(pathToFileURL(entry).href);
  } else {
    process.exitCode = 1;
  }
}

/**
 * npm runs scripts in a shell, and hands a signal of its own to the shell only, which dies and leaves this
 * process behind, holding the port. So this process watches for that, and then stops as if it had been asked.
 */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
