import { openStore } from '../../composition.js';
import { readConfig } from '../../config/config.js';
import { LodegraphError } from '../../domain/errors.js';
import { createLogger, type Logger } from '../../server/logger.js';
import { startServer } from '../../server/start-server.js';
import { SpanExporter } from '../../server/tracing/span-exporter.js';
import { surviveRejections } from '../../server/survive-rejections.js';
import { Tracer } from '../../server/tracing/tracer.js';
import { stopOnSignal } from '../../server/stop-on-signal.js';
import type { GraphStore } from '../../store/graph-store.js';

/** How often a store that is not ready is asked again. */
const RETRY_MS = 2_000;

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
  surviveRejections(logger);
  const started = performance.now();
  const exporter = config.tracing === null ? null : new SpanExporter(config.tracing, logger);
  const tracer = exporter === null ? null : new Tracer((span) => exporter.add(span));
  const { store, warnings } = await openStore(
    config,
    (level, message, details) => logger[level](details, message),
    tracer === null
      ? undefined
      : (text, read) => tracer.part('neo4j', { 'db.system.name': 'neo4j', 'db.query.text': text }, read),
  );
  const tellDataset = async (): Promise<void> => {
    const { dataset, generation } = await store.snapshot();
    const source = store.name === 'memory' ? { directory: config.datasetDir } : { uri: config.neo4j.uri, generation };
    const { title, version, date } = dataset;
    const told = { dataset: title, version, date, ...source, store: store.name, ...(warnings > 0 ? { warnings } : {}) };
    logger.info({ ...told, ms: Math.round(performance.now() - started) }, 'dataset loaded');
  };
  const ready = await isReady(store, logger);
  if (ready) await tellDataset();
  const server = await startServer({
    host: config.host,
    port: config.port,
    store,
    logger,
    serving: config.serving,
    tracer,
  });
  const stop = async (): Promise<void> => {
    await server.stop(config.stopSeconds);
    await store.close();
    await exporter?.stop();
  };
  stopOnSignal(stop, logger);
  logger.info({ url: server.url, ms: Math.round(performance.now()) }, 'listening');
  if (!ready) {
    while (!(await isReady(store, logger))) await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    await tellDataset();
  }
  if (store.name !== 'memory') await server.warmUp();
}

/**
 * A database that is away, or still empty, is waited for: meanwhile requests are refused and `/readyz` says
 * why. One that can never work as it is configured ends the start.
 */
async function isReady(store: GraphStore, logger: Logger): Promise<boolean> {
  try {
    await store.health();
    return true;
  } catch (error) {
    if (!(error instanceof LodegraphError) || error.code !== 'STORE_UNAVAILABLE') throw error;
    logger.warn({ store: store.name, reason: error.message }, 'waiting for the store');
    return false;
  }
}
