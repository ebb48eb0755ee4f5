import { createServer, maxHeaderSize, type Server } from 'node:http';
import type { Logger } from '../logger.js';
import { Exchange } from './exchange.js';
import type { Dispatcher } from './router.js';

/** The paths that orchestrators ask every few seconds; their log lines are for debugging only. */
const PROBE_PATHS: ReadonlySet<string> = new Set(['/livez', '/readyz']);
/** One visit of a page asks for a dozen of them. */
const ASSETS = '/assets/';

export interface HttpServerOptions {
  /** Milliseconds in which a whole request must have arrived. */
  readonly arrivalMs?: number;
  /** Called when an exchange has ended. */
  readonly note?: (exchange: Exchange) => void;
}

/** node:http around a router: every request gets an id, an answer and a line in the log. */
export function createHttpServer(
  router: Dispatcher,
  logger: Logger,
  { arrivalMs = 30_000, note = () => {} }: HttpServerOptions = {},
): Server {
  const server = createServer(
    {
      // Against clients that open a connection and send slowly, or never.
      headersTimeout: Math.min(10_000, arrivalMs),
      requestTimeout: arrivalMs,
      // How often late ones are looked for.
      connectionsCheckingInterval: Math.max(50, Math.min(5_000, arrivalMs / 4)),
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
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
    socket.end(unreadable(error.code));
  });
  return server;
}

/** What node could not read as a request, by its code of the fault. */
const UNREADABLE: Readonly<
  Record<string, { readonly status: string; readonly message: string; readonly extensions: object }>
> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    message: 'The request did not arrive in time. Send it as a whole.',
    extensions: { code: 'TIMEOUT' },
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    message: 'The headers are too long. Send long queries by POST.',
    extensions: { code: 'LIMIT_EXCEEDED', limit: 'headerBytes', allowed: maxHeaderSize },
  },
};

/** The answer to what is no request, or has not become one in time; node has no response object for it. */
function unreadable(fault: string | undefined): string {
  const { status, message, extensions } = UNREADABLE[fault ?? ''] ?? {
    status: '400 Bad Request',
    message: 'This is no HTTP request that could be understood.',
    extensions: { code: 'BAD_REQUEST' },
  };
  const body = `${JSON.stringify({ errors: [{ message, extensions }] })}\n`;
  return [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}

function log(exchange: Exchange, logger: Logger): void {
  const { id, method, path, operationName, errorCode, visitor, response } = exchange;
  const facts = {
    method,
    path,
    status: response.headersSent ? response.statusCode : null,
    ms: Math.round((performance.now() - exchange.started) * 10) / 10,
    ...(operationName === null ? {} : { operation: operationName }),
    ...(errorCode === null ? {} : { code: errorCode }),
    ...(visitor === null ? {} : { visitor }),
    // The client went away before it had its answer.
    ...(response.writableFinished ? {} : { aborted: true }),
    requestId: id,
  };
  if (PROBE_PATHS.has(path) || path.startsWith(ASSETS)) logger.debug(facts, 'request');
  else logger.info(facts, 'request');
}
