#!/usr/bin/env node
import { createProgram } from './program.js';
import { reportFailure } from './report-failure.js';

// graphql-js checks every object twice unless it is told that this is production, and decides so when it is loaded.
process.env['NODE_ENV'] ??= 'production';

// `lodegraph validate | head`: the reader has what it wants, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await createProgram().parseAsync();
} catch (error) {
  reportFailure(error);
}
