import type { ApolloServerPlugin, HTTPGraphQLRequest } from '@apollo/server';
import { Kind, print, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../graphql/request-context.js';
import type { Logger } from '../logger.js';

/** Characters of a text that the log holds. */
const LONGEST = 4_000;

/**
 * Logs operations that take long, with their text but without what was asked of it: values in the document are replaced,
 * those of variables left out, so that equal questions look equal and nobody's are told.
 */
export function logSlowOperations(
  logger: Logger,
  slowMs: number,
  requestIdOf: (request: HTTPGraphQLRequest) => string | undefined,
): ApolloServerPlugin<RequestContext> {
  const texts = new LRUCache<DocumentNode, string>({ max: 500 });
  return {
    requestDidStart: async ({ request }) => {
      const started = performance.now();
      return {
        willSendResponse: async ({ document, operationName }) => {
          const ms = Math.round(performance.now() - started);
          if (ms < slowMs || document === undefined) return;
          let query = texts.get(document);
          if (query === undefined) texts.set(document, (query = normalised(document)));
          const requestId = request.http && requestIdOf(request.http);
          logger.warn({ ms, operation: operationName, query, requestId }, 'slow operation');
        },
      };
    },
  };
}

/** The document on one line, every value in it replaced by its kind. */
export function normalised(document: DocumentNode): string {
  const bare = visit(document, {
    [Kind.STRING]: (node) => ({ ...node, value: '', block: false }),
    [Kind.INT]: (node) => ({ ...node, value: '0' }),
    [Kind.FLOAT]: (node) => ({ ...node, value: '0' }),
    [Kind.LIST]: (node) => ({ ...node, values: node.values.slice(0, 1) }),
  });
  const text = print(bare).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
