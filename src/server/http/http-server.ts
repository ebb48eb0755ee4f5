import { createServer, type Server } from 'node:http';
import type { Logger } from '../logger.js';
import { Exchange } from './exchange.js';
import type { Router } from './router.js';

/** The paths that orchestrators ask every few seconds; their log lines are for debugging only. */
const PROBE_PATHS: ReadonlySet<string> = new Set(['/livez', '/readyz']);
/** One visit of a page asks for a dozen of them. */
const ASSETS = '/assets/';

/** node:http around a router: every request gets an id, an answer and a line in the log. */
export function createHttpServer(
  router: Router,
  logger: Logger,
  note: (exchange: Exchange) => void = () => {},
): Server {
  const server = createServer(
    {
      // Against clients that open a connection and send slowly, or never.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      // Longer than the 60 s of common load balancers: the side that reuses connections must not be the last to close.
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      const exchange = new Exchange(request, response);
      response.once('close', () => {
        log(exchange, logger);
        note(exchange);
      });
      router.dispatch(exchange).catch((error: unknown) => {
        logger.error({ err: error, requestId: exchange.id, path: exchange.path }, 'fault while answering');
        const message = `Something went wrong on our side. Quote the request id ${exchange.id} when you report it.`;
        exchange.fail(500, 'INTERNAL', message, { requestId: exchange.id });
      });
    },
  );
  return server;
}

function log(exchange: Exchange, logger: Logger): void {
  const { id, method, path, operationName, response } = exchange;
  const facts = {
    method,
    path,
    status: response.headersSent ? response.statusCode : null,
    ms: Math.round((performance.now() - exchange.started) * 10) / 10,
    ...(operationName === null ? {} : { operation: operationName }),
    // The client went away before it had its answer.
    ...(response.writableFinished ? {} : { aborted: true }),
    requestId: id,
  };
  if (PROBE_PATHS.has(path) || path.startsWith(ASSETS)) logger.debug(facts, 'request');
  else logger.info(facts, 'request');
}
