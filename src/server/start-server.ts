import type { Server } from 'node:http';
import { createSchema } from '../graphql/schema.js';
import type { GraphStore } from '../store/graph-store.js';
import { Api } from './graphql/api.js';
import { GraphqlEndpoint } from './graphql/graphql-endpoint.js';
import { schemaText } from './graphql/schema-text.js';
import { createHttpServer } from './http/http-server.js';
import { listen } from './http/listen.js';
import { Router, type Route } from './http/router.js';
import type { Logger } from './logger.js';
import { Metrics } from './metrics/metrics.js';
import { Pages } from './pages/pages.js';
import { Probes } from './probes.js';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly store: GraphStore;
  readonly logger: Logger;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets those that run finish for so long, and resolves when all is quiet. */
  stop(seconds: number): Promise<void>;
}

/** The HTTP process: GraphQL, the pages, and the probes. */
export async function startServer({ host, port, store, logger }: ServerOptions): Promise<RunningServer> {
  const api = await Api.start(await createSchema(), logger);
  const graphql = new GraphqlEndpoint(api, store);
  const probes = new Probes(store, logger);
  const pages = new Pages();
  let text: string | null = null;
  const routes: Record<string, Route> = {
    ...pages.routes(),
    '/graphql': { methods: ['GET', 'POST'], handle: (exchange) => graphql.handle(exchange) },
    '/schema.graphql': {
      methods: ['GET', 'HEAD'],
      handle: (exchange) =>
        exchange.send(200, { 'content-type': 'text/plain; charset=utf-8' }, (text ??= schemaText(api.schema))),
    },
    '/livez': { methods: ['GET', 'HEAD'], handle: (exchange) => probes.live(exchange) },
    '/readyz': { methods: ['GET', 'HEAD'], handle: (exchange) => probes.ready(exchange) },
    '/metrics': { methods: ['GET', 'HEAD'], handle: (exchange) => metrics.answer(exchange) },
  };
  const metrics = new Metrics(store, new Set(Object.keys(routes)));
  const server = createHttpServer(new Router(routes, pages.assets), logger, (exchange) => metrics.note(exchange));
  const url = await listen(server, { host, port });
  return {
    url,
    stop: async (seconds) => {
      probes.announceStop();
      await drain(server, seconds, logger);
      await api.engine.stop();
    },
  };
}

/** Closes what idles at once, and what runs when it has finished or the time is up. */
async function drain(server: Server, seconds: number, logger: Logger): Promise<void> {
  // Connections that finish a request from now on must not be kept for another.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  server.keepAliveTimeout = 1;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => {
    logger.warn({ seconds }, 'requests still running are cut off');
    server.closeAllConnections();
  }, seconds * 1000);
  await closed;
  clearTimeout(timer);
}
