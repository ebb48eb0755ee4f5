import type { Exchange } from '../http/exchange.js';
import { placeOf } from './span.js';
import type { Tracer } from './tracer.js';

/** A route whose requests are traced, where traces are kept; named by the operation, never with what was asked of it. */
export function traced(
  tracer: Tracer | null,
  handle: (exchange: Exchange) => Promise<void>,
): (exchange: Exchange) => Promise<void> {
  if (tracer === null) return handle;
  return (exchange) =>
    tracer.request(
      placeOf(exchange.request.headers['traceparent']),
      () => handle(exchange),
      () => ({
        name: exchange.operationName ?? 'graphql',
        failed: exchange.errorCode !== null,
        attributes: {
          'http.request.method': exchange.method,
          'http.response.status_code': exchange.response.statusCode,
          'lodegraph.request_id': exchange.id,
          ...(exchange.operationName === null ? {} : { 'graphql.operation.name': exchange.operationName }),
          ...(exchange.errorCode === null ? {} : { 'error.type': exchange.errorCode }),
        },
      }),
    );
}
