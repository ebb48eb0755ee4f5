import { LodegraphError } from '../domain/errors.js';

/** Says why a command failed: a person's error in its own words, a fault of ours with all that helps to find it. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof LodegraphError) {
    console.error(`error: ${error.message}`);
  } else {
    console.error('error: Something went wrong in Lodegraph itself. Please report this:');
    console.error(error);
  }
}
