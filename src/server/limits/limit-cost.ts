import type { ApolloServerPlugin, HTTPGraphQLRequest } from '@apollo/server';
import { LodegraphError } from '../../domain/errors.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { Allowance } from './allowance.js';
import type { KnownCosts } from './cost/known-costs.js';
import { refusal } from './refusal.js';

/** Refuses operations that would cost too much before they run, and says beside the answer what it costs. */
export function limitCost(
  costs: KnownCosts,
  allowanceOf: (request: HTTPGraphQLRequest) => Allowance | undefined,
): ApolloServerPlugin<RequestContext> {
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
          const remaining = await spendCost(requested, allowance).catch((error: unknown) =>
            Promise.reject(refusal(error)),
          );
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

/** Takes the cost of an operation, and says what remains; throws where that is too much, for one or for a while. */
export async function spendCost(requested: number, allowance: Allowance): Promise<number | null> {
  if (requested > allowance.cost) throw tooCostly(requested, allowance.cost);
  return allowance.spend(requested);
}

function tooCostly(value: number, allowed: number): LodegraphError {
  const message =
    `The operation may cost ${value}; ${allowed} are allowed. ` +
    'Ask for shorter lists (first:), fewer lists within lists, or fewer computed answers in one operation.';
  return new LodegraphError('QUERY_TOO_COSTLY', message, { limit: 'cost', allowed, value });
}
