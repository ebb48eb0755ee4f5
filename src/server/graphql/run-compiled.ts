import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../graphql/request-context.js';
import type { CompiledExecution } from './compiled-execution.js';
import type { KnownQuestions } from './known-questions.js';

/** What Apollo does with the errors of an execution, for those of one that Apollo does not see. */
export type FormatErrors = (
  errors: readonly GraphQLError[],
  request: Parameters<NonNullable<ApolloServerPlugin<RequestContext>['requestDidStart']>>[0]['request'],
) => readonly GraphQLFormattedError[];

/** Has Apollo take the answers of compiled code where there is some, and remembers what it was asked for. */
export function runCompiled(
  compiled: CompiledExecution,
  known: KnownQuestions,
  format: FormatErrors,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ request }) => ({
      responseForOperation: async ({ source, document, operation, operationName, contextValue }) => {
        // Without an operation, graphql-js says which there are.
        if (operation === undefined) return null;
        const variables = request.variables ?? {};
        const execute = compiled.prepare({ document, operation, operationName, variables });
        if (execute === null) return null;
        known.learn(source, request.operationName, { document, operation, operationName });
        const { data, errors } = await execute(contextValue);
        const singleResult = { ...(errors === undefined ? {} : { errors: format(errors, request) }), data };
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } } as never;
      },
    }),
  };
}
