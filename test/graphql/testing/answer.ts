import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { Api, Terms } from '../../../src/server/graphql/api.js';
import { Shortcut } from '../../../src/server/graphql/shortcut.js';

export interface Asked {
  readonly accept?: string;
  readonly terms?: Terms;
}

export type Body = Record<string, unknown>;
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** All that a client gets of an answer, and what the log does. */
export async function answer(asked: Api, store: GraphStore, body: Body, { accept = ACCEPT, terms }: Asked = {}) {
  const request = requestOf(body, accept);
  const caller = { id: 'test', operationName: null, errorCode: null };
  const admitted = terms && { ...terms, admit: () => request };
  const response = await asked.execute(caller, request, store, admitted);
  const text = response.body.kind === 'complete' ? response.body.string : null;
  return { status: response.status ?? 200, headers: Object.fromEntries(response.headers), text, caller };
}

const requestOf = (body: Body, accept: string): HTTPGraphQLRequest => ({
  method: 'POST',
  headers: new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', accept],
  ]),
  search: '',
  body,
});

/** How often answers were given without Apollo while something was asked. */
export async function shortcuts(ask: () => Promise<void>): Promise<number> {
  const spy = jest.spyOn(Shortcut.prototype, 'answer');
  await ask();
  const taken = await Promise.all(spy.mock.results.map(async ({ value }) => (await value) !== null));
  spy.mockRestore();
  return taken.filter(Boolean).length;
}
