import type { ApolloServerPlugin, HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { type GraphQLSchema } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { Allowance } from './allowance.js';
import { KnownCosts } from './cost/known-costs.js';
import { refusal } from './refusal.js';

/** Refuses operations that would cost too much before they run, and says beside the answer what it costs. */
export function limitCost(
  schema: GraphQLSchema,
  allowanceOf: (request: HTTPGraphQLRequest) => Allowance | undefined,
): ApolloServerPlugin<RequestContext> {
  const costs = new KnownCosts(schema);
  return {
    requestDidStart: async ({ request }) => {
      const allowance = request.http && allowanceOf(request.http);
      if (allowance === undefined) return;
      let told: { requested: number; limit: number; remaining: number | null } | null = null;
      return {
        didResolveOperation: async ({ document, operation }) => {
          // Without an operation, graphql-js says which there are.
          if (operation === undefined) return;
          const requested = costs.of(document, operation, request.variables ?? {});
          if (requested > allowance.cost) throw tooCostly(requested, allowance.cost);
          const remaining = await allowance.spend(requested).catch((error: unknown) => Promise.reject(refusal(error)));
          if (allowance.tellsCost) told = { requested, limit: allowance.cost, remaining };
        },
        willSendResponse: async ({ response: { body } }) => {
          if (told === null || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: told };
        },
      };
    },
  };
}

function tooCostly(value: number, allowed: number): GraphQLError {
  const message =
    `The operation may cost ${value}; ${allowed} are allowed. ` +
    'Ask for shorter lists (first:), fewer lists within lists, or fewer computed answers in one operation.';
  return refusal(new LodegraphError('QUERY_TOO_COSTLY', message, { limit: 'cost', allowed, value }));
}
