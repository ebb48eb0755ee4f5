import { GraphQLError } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';

/**
 * Why a request could not even begin, as an error that Apollo passes on with an HTTP status: a database
 * that is away is the server's trouble (503, try again), not the request's. What is wrong with the server's
 * settings is for its log.
 */
export function contextFailure(error: unknown): GraphQLError {
  const originalError = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof LodegraphError ? error.code : null;
  const told =
    code === 'CONFIGURATION_INVALID'
      ? new LodegraphError(
          'STORE_UNAVAILABLE',
          'The server cannot use its database; its log says why.',
          {},
          { cause: error },
        )
      : originalError;
  const away = code === 'STORE_UNAVAILABLE' || code === 'CONFIGURATION_INVALID';
  return new GraphQLError(told.message, { originalError: told, extensions: { http: { status: away ? 503 : 500 } } });
}
