import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../graphql/request-context.js';
import { CompiledExecution } from './compiled-execution.js';

/** What Apollo does with the errors of an execution, for those of one that Apollo does not see. */
export type FormatErrors = (
  errors: readonly GraphQLError[],
  request: Parameters<NonNullable<ApolloServerPlugin<RequestContext>['requestDidStart']>>[0]['request'],
) => readonly GraphQLFormattedError[];

/** Has Apollo take the answers of compiled code where there is some. */
export function runCompiled(schema: GraphQLSchema, format: FormatErrors): ApolloServerPlugin<RequestContext> {
  const compiled = new CompiledExecution(schema);
  return {
    requestDidStart: async ({ request }) => ({
      responseForOperation: async ({ document, operation, operationName, contextValue }) => {
        // Without an operation, graphql-js says which there are.
        if (operation === undefined) return null;
        const variables = request.variables ?? {};
        const result = await compiled.execute({ document, operation, operationName, variables }, contextValue);
        if (result === null) return null;
        const { data, errors } = result;
        const singleResult = { ...(errors === undefined ? {} : { errors: format(errors, request) }), data };
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } } as never;
      },
    }),
  };
}
