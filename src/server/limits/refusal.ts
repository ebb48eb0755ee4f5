import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { LodegraphError, type ErrorCode } from '../../domain/errors.js';
import type { Exchange } from '../http/exchange.js';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  NOT_FOUND: 400,
  QUERY_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  STORE_UNAVAILABLE: 503,
  TIMEOUT: 503,
};

/** An error that ends a whole request, in the form in which Apollo passes on its HTTP status. */
export function refusal(error: unknown): GraphQLError {
  const originalError = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof LodegraphError ? error.code : null;
  const http = { status: (code && STATUS[code]) ?? 500, headers: headersOf(originalError) };
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { ...(code === null ? {} : { code }), http },
  });
}

function headersOf(error: Error): HeaderMap {
  const headers = new HeaderMap();
  if (!(error instanceof LodegraphError)) return headers;
  const { retryAfter } = error.details;
  if (typeof retryAfter === 'number') headers.set('retry-after', String(retryAfter));
  if (error.code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer realm="lodegraph"');
  return headers;
}

/** The same for a request that never reaches the engine. */
export function failWith(exchange: Exchange, error: LodegraphError): void {
  const headers = Object.fromEntries(headersOf(error));
  exchange.fail(STATUS[error.code] ?? 500, error.code, error.message, error.details, headers);
}
