import type { HTTPGraphQLRequest } from '@apollo/server';

/** What a request asks, before anyone has checked its form. */
export interface Question {
  readonly query: unknown;
  readonly variables: unknown;
  readonly extensions: unknown;
  readonly documentId: unknown;
}

/** Reads it from the body of a POST or the address of a GET; undefined for what is missing or no JSON. */
export function readQuestion({ method, search, body }: HTTPGraphQLRequest): Question {
  if (method === 'GET') {
    const given = new URLSearchParams(search);
    return {
      query: given.get('query') ?? undefined,
      documentId: given.get('documentId') ?? undefined,
      variables: parsed(given.get('variables')),
      extensions: parsed(given.get('extensions')),
    };
  }
  const { query, variables, extensions, documentId } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Partial<Question>;
  return { query, variables, extensions, documentId };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
