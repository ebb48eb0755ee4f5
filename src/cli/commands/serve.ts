import { openStore } from '../../composition.js';
import { readConfig } from '../../config/config.js';
import { createLogger } from '../../server/logger.js';
import { startServer } from '../../server/start-server.js';
import { stopOnSignal } from '../../server/stop-on-signal.js';

export interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly dataset?: string;
}

/** `lodegraph serve`: loads the dataset, listens, and stops gracefully on a signal. */
export async function serve(options: ServeOptions): Promise<void> {
  const config = readConfig(process.env, options);
  const logger = createLogger(config.logLevel);
  // Structured like the rest, so that whoever watches the log sees why the process ended.
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'the process cannot go on');
    process.exit(1);
  });
  const started = performance.now();
  const { store, warnings } = await openStore(config);
  const { dataset } = await store.snapshot();
  logger.info(
    {
      dataset: dataset.title,
      version: dataset.version,
      date: dataset.date,
      directory: config.datasetDir,
      store: store.name,
      ...(warnings > 0 ? { warnings } : {}),
      ms: Math.round(performance.now() - started),
    },
    'dataset loaded',
  );
  const server = await startServer({ host: config.host, port: config.port, store, logger });
  const stop = async (): Promise<void> => {
    await server.stop(config.stopSeconds);
    await store.close();
  };
  stopOnSignal(stop, logger);
  logger.info({ url: server.url, ms: Math.round(performance.now()) }, 'listening');
}
