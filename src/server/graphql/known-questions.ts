import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation that was parsed, found valid and compiled when it was asked before. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
}

/** One of them, numbered in the order they were learnt. */
interface NumberedOperation extends KnownOperation {
  readonly number: number;
}

/** A question that can be answered without looking at its text again. */
export interface KnownQuestion extends NumberedOperation {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Those of its answer, with the media type that Apollo chose for the same wishes. */
  readonly headers: HeaderMap;
}

/** Documents, or media types. */
const KEPT = 500;
/** Characters of documents. */
const KEPT_TEXT = 4_000_000;

/**
 * What has been asked and answered before. It knows only what Apollo has found in order: the text of a document, and
 * the media type that suits a header `accept`. Whatever else a request holds is left to Apollo.
 */
export class KnownQuestions {
  readonly #operations = new LRUCache<string, Map<string | null, NumberedOperation>>({
    max: KEPT,
    maxSize: KEPT_TEXT,
    sizeCalculation: (_, text) => text.length + 1,
  });
  readonly #headers = new LRUCache<string, HeaderMap>({ max: KEPT });

  #learnt = 0;

  learn(text: string, name: string | null | undefined, operation: KnownOperation): void {
    const operations = this.#operations.get(text) ?? new Map<string | null, NumberedOperation>();
    if (operations.has(name ?? null)) return;
    this.#learnt += 1;
    this.#operations.set(text, operations.set(name ?? null, { ...operation, number: this.#learnt }));
  }

  /** What Apollo answered: for the same wishes it will be the same media type. */
  learnMediaType({ headers }: HTTPGraphQLRequest, response: HTTPGraphQLResponse): void {
    const mediaType = response.headers.get('content-type');
    if (response.body.kind !== 'complete' || response.status !== undefined || mediaType === undefined) return;
    this.#headers.set(headers.get('accept') ?? '', new HeaderMap([['content-type', mediaType]]));
  }

  /** The question of a POST whose body says nothing but a document, its variables and the name of an operation. */
  find({ method, headers, body }: HTTPGraphQLRequest): KnownQuestion | null {
    if (method !== 'POST' || typeof body !== 'object' || body === null) return null;
    const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
    if (typeof query !== 'string' || (extensions ?? null) !== null || !isRecordOrNothing(variables)) return null;
    const operation = this.#operations.get(query)?.get((operationName ?? null) as string | null);
    const answered = this.#headers.get(headers.get('accept') ?? '');
    return operation === undefined || answered === undefined
      ? null
      : { ...operation, variables: variables ?? {}, headers: answered };
  }
}

const isRecordOrNothing = (value: unknown): value is Readonly<Record<string, unknown>> | null | undefined =>
  value === undefined || (typeof value === 'object' && !Array.isArray(value));
