import { build } from './compile.mjs';
import { runNode } from './run-node.mjs';

/** `npm run generate`: writes what is derived from the code into schema/ and docs/. */
process.exitCode = (await build()) ? await runNode(['dist/cli/generate/main.js', ...process.argv.slice(2)]) : 1;
