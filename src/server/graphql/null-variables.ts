import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  isNonNullType,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput } from '../../domain/errors.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { refusal } from '../limits/refusal.js';

export const REFUSE_NULL_VARIABLES: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ schema }) => ({
    didResolveOperation: async ({ document, operation, request }) => {
      try {
        if (operation !== undefined) refuseNullVariables(schema, document, operation, request.variables ?? {});
      } catch (error) {
        throw refusal(error);
      }
    },
  }),
};

/**
 * Refuses a variable that is null where no null may stand. A document may use a variable that takes null for an argument
 * that has a default and takes none. graphql-js finds the null only while it runs, and then leaves other parts of the
 * answer behind that nobody waits for: their errors, which nobody takes, would end the process.
 */
export function refuseNullVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  { name: operation, variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const nulls = new Set(
    variableDefinitions.map(({ variable }) => variable.name.value).filter((name) => given[name] === null),
  );
  if (nulls.size === 0) return;
  const types = new TypeInfo(schema);
  let found: { readonly argument: string; readonly variable: string; readonly type: string } | null = null;
  visit(
    separateOperations(document)[operation?.value ?? '']!,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable: ({ name }) => {
        const type = types.getInputType();
        if (!nulls.has(name.value) || !isNonNullType(type)) return undefined;
        found = { argument: types.getArgument()?.name ?? '', variable: name.value, type: getNamedType(type).name };
        return BREAK;
      },
    }),
  );
  if (found === null) return;
  const { argument, variable, type } = found as { argument: string; variable: string; type: string };
  throw badInput(
    argument,
    null,
    `the variable "$${variable}" is null where a value of ${type} must stand. Give one, or leave the variable out for what is usual.`,
  );
}
