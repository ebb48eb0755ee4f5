import { GraphQLError } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';

/**
 * Why a request could not even begin, as an error that Apollo passes on with an HTTP status: a database
 * that is away is the server's trouble (503, try again), not the request's.
 */
export function contextFailure(error: unknown): GraphQLError {
  const away = error instanceof LodegraphError && error.code === 'STORE_UNAVAILABLE';
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { http: { status: away ? 503 : 500 } },
  });
}
