import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import pino from 'pino';
import { DEFAULT_REQUEST_LIMITS } from '../../../src/config/request-limits.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { Api } from '../../../src/server/graphql/api.js';
import { Deadline } from '../../../src/server/limits/deadline.js';
import { RequestGate } from '../../../src/server/limits/request-gate.js';
import type { GraphStore } from '../../../src/store/graph-store.js';

/** What a server sends back, to the byte, and what it wrote into its log. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** The engine as the server runs it, with all limits, but for what is of one connection: keys and rates. */
export interface LimitedApi {
  readonly schema: GraphQLSchema;
  ask(query: string, variables: object): Promise<Reply>;
  /** Faults that the log holds since it was last asked for. */
  faults(): string[];
}

export async function limitedApi(
  store: GraphStore,
  { compile, cost, milliseconds }: { compile: boolean; cost: number; milliseconds: number },
): Promise<LimitedApi> {
  const schema = await createSchema();
  const log: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line) => void log.push(line) });
  const api = await Api.start(schema, logger, { compile });
  const gate = new RequestGate(DEFAULT_REQUEST_LIMITS);
  return {
    schema,
    faults: () => log.splice(0),
    ask: async (query, variables) => {
      const request: HTTPGraphQLRequest = {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query, variables },
      };
      const deadline = new Deadline(milliseconds);
      const terms = {
        allowance: { cost, tellsCost: false, spend: () => Promise.resolve(null) },
        deadline,
        admit: () => {
          gate.check(query, variables);
          return request;
        },
      };
      const caller = { id: 'test', operationName: null, errorCode: null };
      const { status = 200, body } = await api.execute(caller, request, store, terms);
      deadline.clear();
      if (body.kind !== 'complete') throw new Error('expected one answer');
      return { status, text: body.string };
    },
  };
}
