import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Exchange } from '../http/exchange.js';
import { BodyRefused, readJsonBody } from '../http/read-json-body.js';
import { kindOfBody } from './request-media.js';

/** What Apollo needs of a request; null where it has been refused. */
export async function readRequest(exchange: Exchange, maxBytes: number): Promise<HTTPGraphQLRequest | null> {
  const { request, method, search } = exchange;
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  if (method !== 'POST') return { method, headers, search, body: undefined };
  const kind = kindOfBody(headers.get('content-type'));
  if (kind === 'unsupported') {
    const message = `Content-Type ${JSON.stringify(headers.get('content-type'))} is not understood: send application/json in UTF-8.`;
    exchange.fail(415, 'BAD_REQUEST', message, {}, { 'accept-post': 'application/json' });
    return null;
  }
  // A form's content type: Apollo refuses it, since any page may send it in the visitor's name.
  if (kind === 'form') return { method, headers, search, body: undefined };
  try {
    return { method, headers, search, body: await readJsonBody(request, maxBytes) };
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    refuse(exchange, error, maxBytes);
    return null;
  }
}

function refuse(exchange: Exchange, { status, message, bytes }: BodyRefused, allowed: number): void {
  if (status !== 413) exchange.fail(status, 'BAD_REQUEST', message);
  else {
    const details = { limit: 'bodyBytes', allowed, ...(bytes === undefined ? {} : { value: bytes }) };
    // The rest of the body may still be under way; it is not waited for.
    exchange.fail(status, 'LIMIT_EXCEEDED', message, details, { connection: 'close' });
  }
}
