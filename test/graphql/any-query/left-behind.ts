import { runInThisContext } from 'node:vm';
import { isOfAnAnswer } from '../../../src/server/survive-rejections.js';

export interface LeftBehind {
  /** Failures that nobody waited for, since it was last asked; those that a server expects are not among them. */
  taken(): Promise<unknown[]>;
  stop(): void;
}

/**
 * Watches for rejections that nobody handles, which would otherwise be told when all tests are over, without the query
 * that left them. The process that a test sees is a copy which hears of none.
 */
export function watchLeftBehind(): LeftBehind {
  const real = runInThisContext('process') as NodeJS.Process;
  let found: unknown[] = [];
  const listener = (reason: unknown, promise: Promise<unknown>): void => {
    // Handled from now on, so that it is told once, and here.
    promise.catch(() => {});
    if (!isOfAnAnswer(reason)) found.push(reason);
  };
  real.on('unhandledRejection', listener);
  return {
    taken: async () => {
      // Node tells of rejections once all that can go on has gone on.
      await new Promise((resolve) => setImmediate(resolve));
      const taken = found;
      found = [];
      return taken;
    },
    stop: () => void real.off('unhandledRejection', listener),
  };
}
