import type { GraphQLError } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';
import { refusal } from '../limits/refusal.js';

/**
 * Why a request could not even begin, as an error that Apollo passes on with an HTTP status: a database
 * that is away is the server's trouble (503, try again), not the request's. What is wrong with the server's
 * settings is for its log.
 */
export function contextFailure(error: unknown): GraphQLError {
  if (!(error instanceof LodegraphError) || error.code !== 'CONFIGURATION_INVALID') return refusal(error);
  const told = 'The server cannot use its database; its log says why.';
  return refusal(new LodegraphError('STORE_UNAVAILABLE', told, {}, { cause: error }));
}
