import { build } from './compile.mjs';
import { runNode } from './run-node.mjs';

/** `npm run generate`: writes what is derived from the code into schema/ and docs/, and what follows from the schema into src/web. */
const args = process.argv.slice(2);
const steps = ['dist/cli/generate/main.js', 'scripts/generate-web.mjs'];

process.exitCode = 1;
if (await build()) {
  const codes = [];
  for (const step of steps) codes.push(await runNode([step, ...args]));
  process.exitCode = Math.max(...codes);
}
