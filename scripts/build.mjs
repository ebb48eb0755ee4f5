import { build } from './compile.mjs';

/** `npm run build [-- --force]`: src/ to dist/, from nothing with --force. */
process.exitCode = (await build({ force: process.argv.includes('--force') })) ? 0 : 1;
