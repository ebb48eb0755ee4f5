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
export class SlowOperations {
  readonly #texts = new LRUCache<DocumentNode, string>({ max: 500 });

  constructor(
    private readonly logger: Logger,
    /** None is slow where it is left out. */
    private readonly slowMs = Number.POSITIVE_INFINITY,
  ) {}

  /** Called when an operation has its answer. */
  note(started: number, document: DocumentNode, operation: string | null, requestId: string | undefined): void {
    const ms = Math.round(performance.now() - started);
    if (ms < this.slowMs) return;
    let query = this.#texts.get(document);
    if (query === undefined) this.#texts.set(document, (query = normalised(document)));
    this.logger.warn({ ms, operation, query, requestId }, 'slow operation');
  }

  /** Has it called for what Apollo answers. */
  plugin(requestIdOf: (request: HTTPGraphQLRequest) => string | undefined): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async ({ request }) => {
        const started = performance.now();
        return {
          willSendResponse: async ({ document, operationName }) => {
            if (document === undefined) return;
            this.note(started, document, operationName ?? null, request.http && requestIdOf(request.http));
          },
        };
      },
    };
  }
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
