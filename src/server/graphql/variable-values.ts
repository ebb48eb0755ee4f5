import {
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';

interface Variable {
  readonly name: string;
  /** Null for none that the schema has: an operation that is valid names no such. */
  readonly type: GraphQLInputType | null;
  readonly fallback: ValueNode | undefined;
}

/**
 * What the variables of an operation stand for: as `getVariableValues` of graphql-js, which finds their types anew for
 * each request and looks into every part of them.
 */
export class VariableValues {
  readonly #variables: readonly Variable[];

  constructor(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
    this.#variables = variableDefinitions.map(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node);
      return { name: variable.name.value, type: isInputType(type) ? type : null, fallback: defaultValue };
    });
  }

  /** Their values as resolvers get them; null where one is refused, or is null: only graphql-js knows what that means. */
  of(given: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
    const values: Record<string, unknown> = {};
    try {
      for (const { name, type, fallback } of this.#variables) {
        if (type === null) return null;
        if (Object.hasOwn(given, name)) values[name] = coerceInputValue(given[name], type, refuse);
        else if (fallback !== undefined) values[name] = valueFromAST(fallback, type);
        else if (isNonNullType(type)) return null;
        else continue;
        if (values[name] === null) return null;
      }
      return values;
    } catch {
      return null;
    }
  }
}

/** The first is enough: a list may hold thousands. */
function refuse(): never {
  throw new Error('refused');
}
