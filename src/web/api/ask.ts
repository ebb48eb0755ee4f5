import type { TypedDocumentString } from './generated.js';
import { currentKey, keyHeaders, keyRefused, withoutHeaders } from './key.js';

/** An answer that did not come, in words for the visitor. */
export class AskError extends Error {
  override readonly name = 'AskError';

  constructor(
    message: string,
    /** The API's stable code, or UNREACHABLE where nothing answered. */
    readonly code: string,
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };

/** Puts one question to the API of this very server. A partial answer counts as none: half a picture misleads. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const body = JSON.stringify({ query: document.toString(), variables });
  const key = currentKey();
  const headers = { ...HEADERS, ...keyHeaders(key) };
  let response: Response;
  try {
    response = await fetch('/graphql', { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError('The server does not answer. Is it still running?', 'UNREACHABLE');
  }
  const { data, errors } = await readAnswer<Result>(response);
  const error = errors?.[0];
  if (error !== undefined) {
    const { code, requestId } = error.extensions ?? {};
    const isRefused = code === 'UNAUTHENTICATED';
    if (isRefused) keyRefused(key, error.message);
    const message = isRefused ? withoutHeaders(error.message) : error.message;
    throw new AskError(message, String(code ?? 'INTERNAL'), typeof requestId === 'string' ? requestId : null);
  }
  if (data === null || data === undefined) throw new AskError('The answer came without data.', 'INTERNAL');
  return data;
}

async function readAnswer<Result>(response: Response): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    throw new AskError(`The server answered ${response.status} and no JSON.`, 'INTERNAL');
  }
}
