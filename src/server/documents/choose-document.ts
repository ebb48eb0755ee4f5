import type { HTTPGraphQLRequest } from '@apollo/server';
import { LodegraphError } from '../../domain/errors.js';
import type { Question } from '../graphql/read-question.js';
import type { TrustedDocuments } from './trusted-documents.js';

/**
 * The request with the text of the document that it names by `documentId`. Where only trusted documents are answered,
 * one that is sent as text or by its hash has to be among them.
 */
export function chooseDocument(
  request: HTTPGraphQLRequest,
  { query, documentId, extensions }: Question,
  documents: TrustedDocuments,
  trustedOnly: boolean,
): HTTPGraphQLRequest {
  if (typeof documentId === 'string') {
    if (query !== undefined)
      throw new LodegraphError('BAD_USER_INPUT', BOTH, { argument: 'documentId', value: documentId });
    return withQuery(request, documents.text(documentId));
  }
  if (!trustedOnly) return request;
  if (typeof query === 'string') {
    if (documents.has(query)) return request;
  } else {
    const hash = hashOf(extensions);
    // A request without any document is refused for that.
    if (hash === null) return request;
    return withQuery(request, documents.text(`sha256:${hash}`));
  }
  throw new LodegraphError('FORBIDDEN', NOT_TRUSTED);
}

const BOTH = 'Send either "documentId" or "query", not both.';
const NOT_TRUSTED =
  'This server answers only the documents it knows: name one with "documentId", or ask whoever runs it to add this one.';

function withQuery(request: HTTPGraphQLRequest, query: string): HTTPGraphQLRequest {
  if (request.method === 'GET') {
    const search = new URLSearchParams(request.search);
    search.delete('documentId');
    search.set('query', query);
    return { ...request, search: `?${search}` };
  }
  return { ...request, body: { ...(request.body as object), query } };
}

function hashOf(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : null;
}
