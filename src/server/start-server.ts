import { createSchema } from '../graphql/schema.js';
import { readServingConfig, type ServingConfig } from '../config/config.js';
import type { GraphStore } from '../store/graph-store.js';
import { Access } from './access/access.js';
import { forRole } from './access/for-role.js';
import { packagedDocuments, readTrustedDocuments } from './documents/trusted-documents.js';
import { Api } from './graphql/api.js';
import { GraphqlEndpoint } from './graphql/graphql-endpoint.js';
import { schemaText } from './graphql/schema-text.js';
import { Cors } from './http/cors.js';
import { Drain } from './http/drain.js';
import { createHttpServer } from './http/http-server.js';
import { listen } from './http/listen.js';
import { Router, type Route } from './http/router.js';
import type { Logger } from './logger.js';
import { traced } from './tracing/traced.js';
import type { Tracer } from './tracing/tracer.js';
import { Metrics } from './metrics/metrics.js';
import { Pages } from './pages/pages.js';
import { LocalBuckets } from './rates/buckets.js';
import { Purses } from './rates/purses.js';
import { PersistedQueries } from './redis/persisted-queries.js';
import { RedisBuckets } from './redis/redis-buckets.js';
import { SharedMemory } from './redis/shared-memory.js';
import { Probes } from './probes.js';
import { WarmUp } from './warm-up.js';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly store: GraphStore;
  readonly logger: Logger;
  /** What applies to requests; the defaults where it is left out. */
  readonly serving?: ServingConfig;
  readonly tracer?: Tracer | null;
}

export interface RunningServer {
  readonly url: string;
  /** Asks what will be asked first, so that the database behind the store has planned it. */
  warmUp(): Promise<void>;
  /** Takes no more requests, lets those that run finish for so long, and resolves when all is quiet. */
  stop(seconds: number): Promise<void>;
}

/** The HTTP process: GraphQL, the pages, and the probes. */
export async function startServer({
  host,
  port,
  store,
  logger,
  serving = readServingConfig(),
  tracer = null,
}: ServerOptions): Promise<RunningServer> {
  const { protection, transport } = serving;
  const access = await Access.open(serving.access, host, logger);
  const documents = transport.documents === undefined ? packagedDocuments() : readTrustedDocuments(transport.documents);
  const shared =
    serving.access.redisUrl === undefined ? null : await SharedMemory.open(serving.access.redisUrl, logger);
  const api = await Api.start(await createSchema({ protection, federation: transport.federation }), logger, {
    persistedQueries: new PersistedQueries(shared),
    slowMs: transport.slowMs,
    heldCharacters: transport.heldCharacters,
  });
  const graphql = new GraphqlEndpoint({
    api,
    store,
    protection,
    access,
    purses: new Purses(shared === null ? new LocalBuckets() : new RedisBuckets(shared), protection.rates),
    documents,
    trustedOnly: transport.trustedOnly,
  });
  const probes = new Probes(store, logger);
  const pages = new Pages();
  let text: string | null = null;
  const routes: Record<string, Route> = {
    ...pages.routes(),
    '/graphql': { methods: ['GET', 'POST'], handle: traced(tracer, (exchange) => graphql.handle(exchange)) },
    '/schema.graphql': {
      methods: ['GET', 'HEAD'],
      handle: (exchange) =>
        exchange.send(200, { 'content-type': 'text/plain; charset=utf-8' }, (text ??= schemaText(api.schema))),
    },
    '/livez': { methods: ['GET', 'HEAD'], handle: (exchange) => probes.live(exchange) },
    '/readyz': { methods: ['GET', 'HEAD'], handle: (exchange) => probes.ready(exchange) },
    '/metrics': {
      methods: ['GET', 'HEAD'],
      handle: forRole(access, 'admin', (exchange) => metrics.answer(exchange)),
    },
  };
  const metrics = new Metrics(store, () => api.answersAgain, new Set(Object.keys(routes)));
  const server = createHttpServer(
    new Cors(transport.corsOrigins, new Router(routes, pages.assets, pages.lost)),
    logger,
    {
      arrivalMs: protection.arrivalMs,
      note: (exchange) => metrics.note(exchange),
    },
  );
  const drain = new Drain(server);
  const warmUp = new WarmUp(api, store, logger);
  const url = await listen(server, { host, port }).catch((error: unknown) => {
    // What keeps trying to reach Redis would keep the process from ending.
    shared?.close();
    throw error;
  });
  return {
    url,
    warmUp: () => warmUp.run(),
    stop: async (seconds) => {
      warmUp.stop();
      probes.announceStop();
      await drain.run(seconds, logger);
      await api.engine.stop();
      shared?.close();
    },
  };
}
