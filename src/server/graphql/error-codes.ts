import type { HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';

/** The codes of a document or variables that are found wrong before anything runs. */
export const REFUSALS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
  'NOT_FOUND',
  'QUERY_TOO_COSTLY',
]);

/** The code of an error as its client will see it. */
export function codeOf(error: GraphQLError | undefined): string {
  // Compiled code makes errors without extensions.
  const { originalError, extensions } = (error ?? {}) as Partial<GraphQLError>;
  const code = originalError instanceof LodegraphError ? originalError.code : extensions?.['code'];
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' ? code : 'INTERNAL';
}

/**
 * "GraphQL over HTTP" wants 400 for a refusal in its own media type, and 200 in plain application/json, where
 * the status speaks of the transport only. Apollo answers 400 in both.
 */
export const inLegacyStatus = (response: HTTPGraphQLResponse): HTTPGraphQLResponse =>
  response.status === 400 && response.headers.get('content-type')?.startsWith('application/json')
    ? { ...response, status: 200 }
    : response;
