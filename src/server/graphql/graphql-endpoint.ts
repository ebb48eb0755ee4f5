import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { GraphStore } from '../../store/graph-store.js';
import type { Exchange } from '../http/exchange.js';
import { BodyRefused, MAX_BODY_BYTES, readJsonBody } from '../http/read-json-body.js';
import type { Api } from './api.js';
import { isBrowserVisit, kindOfBody } from './request-media.js';

/** GraphQL over HTTP: GET for queries, POST with a JSON body. */
export class GraphqlEndpoint {
  constructor(
    private readonly api: Api,
    private readonly store: GraphStore,
  ) {}

  async handle(exchange: Exchange): Promise<void> {
    // A person who opens or shares the address of a query wants a page, with that query in it.
    if (isBrowserVisit(exchange.request)) return exchange.redirect(`/playground${exchange.search}`);
    const request = await this.#read(exchange);
    if (request === null) return;
    const response = await this.api.execute(exchange, request, this.store);
    await answer(exchange, response);
  }

  /** What Apollo needs of a request; null where it has been refused. */
  async #read(exchange: Exchange): Promise<HTTPGraphQLRequest | null> {
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
      return { method, headers, search, body: await readJsonBody(request) };
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      refuse(exchange, error);
      return null;
    }
  }
}

function refuse(exchange: Exchange, { status, message }: BodyRefused): void {
  if (status !== 413) exchange.fail(status, 'BAD_REQUEST', message);
  else {
    const details = { limit: 'bodyBytes', allowed: MAX_BODY_BYTES };
    // The rest of the body may still be under way; it is not waited for.
    exchange.fail(status, 'LIMIT_EXCEEDED', message, details, { connection: 'close' });
  }
}

async function answer(exchange: Exchange, { status = 200, headers, body }: HTTPGraphQLResponse): Promise<void> {
  const head = Object.fromEntries(headers);
  if (body.kind === 'complete') return exchange.send(status, head, body.string);
  exchange.response.writeHead(status, head);
  for await (const chunk of body.asyncIterator) exchange.response.write(chunk);
  exchange.response.end();
}
