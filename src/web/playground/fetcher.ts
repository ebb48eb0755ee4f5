import { remember } from './past-queries.js';

interface Params {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };

/** Sends what the editor holds to the API of this very server, and keeps it in the history. */
export async function fetcher(params: Params, options?: { readonly headers?: Readonly<Record<string, unknown>> }) {
  if (params.operationName !== 'IntrospectionQuery') {
    const variables = params.variables === undefined ? '' : JSON.stringify(params.variables, null, 2);
    remember({ query: params.query, variables: variables === '{}' ? '' : variables });
  }
  const headers = { ...HEADERS, ...(options?.headers as Record<string, string> | undefined) };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) });
  return (await response.json()) as Record<string, unknown>;
}
