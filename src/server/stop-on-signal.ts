import type { Logger } from './logger.js';

/** Ctrl-C under npm arrives twice, from the terminal and passed on by npm: that is one wish, not two. */
const SAME_WISH_MS = 300;

/**
 * Runs `stop` on SIGTERM or SIGINT and then exits with 0, or with 1 where it fails. A second signal
 * exits at once: whoever sends it does not want to wait.
 */
export function stopOnSignal(stop: () => Promise<void>, logger: Logger): void {
  let asked: number | null = null;
  const onSignal = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (asked !== null) {
      if (now - asked < SAME_WISH_MS) return;
      logger.warn({ signal }, 'stopped at once');
      process.exit(1);
    }
    asked = now;
    logger.info({ signal }, 'stopping');
    stop().then(
      () => {
        logger.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
