import { currentKey, keyHeaders, keyRefused } from '../api/key.js';
import { remember } from './past-queries.js';

interface Params {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

interface Answer extends Record<string, unknown> {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };

/** Sends what the editor holds to the API of this very server, and keeps it in the history. */
export async function fetcher(params: Params, options?: { readonly headers?: Readonly<Record<string, unknown>> }) {
  if (params.operationName !== 'IntrospectionQuery') {
    const variables = params.variables === undefined ? '' : JSON.stringify(params.variables, null, 2);
    remember({ query: params.query, variables: variables === '{}' ? '' : variables });
  }
  const given = Object.entries((options?.headers ?? {}) as Record<string, string>);
  // Who writes a key into the headers of the editor means that one.
  const hasOwn = given.some(([name]) => /^(authorization|x-api-key)$/i.test(name));
  const key = hasOwn ? null : currentKey();
  const headers = { ...HEADERS, ...keyHeaders(key), ...Object.fromEntries(given) };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) });
  const answer = (await response.json()) as Answer;
  const refusal = answer.errors?.find(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  if (refusal !== undefined && !hasOwn) keyRefused(key, refusal.message);
  return answer;
}
