import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { ProtectionConfig } from '../../config/protection-config.js';
import { LodegraphError } from '../../domain/errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { Access, Visitor } from '../access/access.js';
import { chooseDocument } from '../documents/choose-document.js';
import type { TrustedDocuments } from '../documents/trusted-documents.js';
import { isBrowserVisit } from '../http/browser-visit.js';
import type { Exchange } from '../http/exchange.js';
import { Deadline } from '../limits/deadline.js';
import { failWith } from '../limits/refusal.js';
import { RequestGate } from '../limits/request-gate.js';
import type { Purse } from '../rates/purse.js';
import type { Purses } from '../rates/purses.js';
import { AnswerTags, hasAnswer } from './answer-tag.js';
import type { Api } from './api.js';
import { readQuestion } from './read-question.js';
import { readRequest } from './read-request.js';

export interface EndpointOptions {
  readonly api: Api;
  readonly store: GraphStore;
  readonly protection: ProtectionConfig;
  readonly access: Access;
  readonly purses: Purses;
  readonly documents: TrustedDocuments;
  /** Whether only trusted documents are answered, but to an admin. */
  readonly trustedOnly: boolean;
}

/** GraphQL over HTTP: GET for queries, POST with a JSON body. */
export class GraphqlEndpoint {
  readonly #gate: RequestGate;
  readonly #tags: AnswerTags;

  constructor(private readonly options: EndpointOptions) {
    this.#gate = new RequestGate(options.protection.requests);
    this.#tags = new AnswerTags(options.store, options.api.schema.extensions['serverInfo']);
  }

  async handle(exchange: Exchange): Promise<void> {
    // A person who opens or shares the address of a query wants a page, with that query in it.
    if (isBrowserVisit(exchange.request)) return exchange.redirect(`/playground${exchange.search}`);
    const { access, purses, protection } = this.options;
    let visitor: Visitor;
    let purse: Purse;
    try {
      visitor = await access.identify(exchange);
      purse = purses.open(exchange, visitor);
    } catch (error) {
      if (!(error instanceof LodegraphError)) throw error;
      return failWith(exchange, error);
    }
    exchange.visitor = visitor.name;
    try {
      const request = await readRequest(exchange, protection.bodyBytes);
      if (request !== null) await this.#answer(exchange, request, visitor, purse);
    } finally {
      await purses.settle(purse, visitor);
    }
  }

  async #answer(exchange: Exchange, given: HTTPGraphQLRequest, visitor: Visitor, purse: Purse): Promise<void> {
    const { api, store, protection, documents } = this.options;
    const question = readQuestion(given);
    let request = given;
    const allowance = {
      cost: protection.costs[visitor.standing],
      tellsCost: wantsCost(question.extensions),
      spend: (cost: number) => purse.spend(cost),
    };
    const deadline = new Deadline(protection.operationMs);
    exchange.response.once('close', () => {
      if (!exchange.response.writableFinished) deadline.abandon();
    });
    const admit = (): HTTPGraphQLRequest => {
      const trustedOnly = this.options.trustedOnly && visitor.standing !== 'admin';
      request = chooseDocument(given, question, documents, trustedOnly);
      this.#gate.check(question.query, question.variables);
      return request;
    };
    try {
      const known = given.method === 'GET' && !allowance.tellsCost ? await this.#known(exchange, given) : null;
      if (known === 'sent') return;
      const response = await api.execute(exchange, given, store, { deadline, admit, allowance });
      const isSame = known !== null && (await this.#known(null, given)) === known;
      await answer(exchange, response, isSame ? { etag: known, visitor } : null);
    } finally {
      deadline.clear();
    }
  }

  /** The tag of the answer to a GET, null while the store is away; 'sent' where the client has that answer already. */
  async #known(exchange: Exchange | null, request: HTTPGraphQLRequest): Promise<string | null> {
    try {
      const { tag, snapshot } = await this.#tags.of(request);
      if (exchange === null || !hasAnswer(exchange.request.headers['if-none-match'], tag)) return tag;
      if (!(await snapshot.confirm())) return null;
      exchange.send(304, { etag: tag, 'cache-control': 'no-cache', vary: VARY }, '');
      return 'sent';
    } catch {
      return null;
    }
  }
}

/** What an answer to the same address depends on. */
const VARY = 'accept, accept-encoding, authorization, x-api-key';

/** `{"extensions": {"cost": true}}` in the request. */
const wantsCost = (extensions: unknown): boolean =>
  typeof extensions === 'object' && extensions !== null && (extensions as { cost?: unknown }).cost === true;

async function answer(
  exchange: Exchange,
  { status = 200, headers, body }: HTTPGraphQLResponse,
  same: { readonly etag: string; readonly visitor: Visitor } | null,
): Promise<void> {
  for (const [name, value] of headers) exchange.announce(name, value);
  if (body.kind === 'chunked') {
    exchange.begin(status);
    for await (const chunk of body.asyncIterator) exchange.response.write(chunk);
    exchange.response.end();
    return;
  }
  // An answer with errors may be another one the next time.
  const isLasting = same !== null && status === 200 && exchange.errorCode === null;
  const caching: Record<string, string> = isLasting
    ? {
        etag: same.etag,
        vary: VARY,
        'cache-control': `${same.visitor.standing === 'anonymous' ? 'public' : 'private'}, no-cache`,
      }
    : { 'cache-control': 'no-store' };
  return exchange.send(status, caching, body.string);
}
