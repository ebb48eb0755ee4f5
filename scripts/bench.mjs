import { build } from './compile.mjs';
import { filesIn } from './build-stamp.mjs';
import { runNode } from './run-node.mjs';

/** `npm run bench [NAME …]`: builds, then runs bench/*.bench.mjs one after the other, each in its own process. */
const wanted = process.argv.slice(2);
const benches = filesIn('bench')
  .filter((file) => /^[^/\\]+\.bench\.mjs$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)));

if (benches.length === 0) {
  console.error(`No benchmark ${wanted.length === 0 ? 'in bench/' : `is named like ${wanted.join(' or ')}`}.`);
  process.exitCode = 1;
} else if (await build()) {
  for (const file of benches) {
    console.log(`\n# ${file}`);
    // A collector that can be called makes measurements of memory mean something.
    const code = await runNode(['--expose-gc', `bench/${file}`], {
      env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
    });
    if (code !== 0) process.exitCode = code;
  }
} else {
  process.exitCode = 1;
}
