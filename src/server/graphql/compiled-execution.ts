import {
  defaultFieldResolver,
  GraphQLBoolean,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  getNamedType,
  isLeafType,
  isObjectType,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { isCalled } from '../../graphql/called.js';
import { CompileBudget } from './compile-budget.js';
import { hasConditionalRepeats } from './conditional-repeats.js';
import { fitsCompiling } from './fits-compiling.js';
import { VariableValues } from './variable-values.js';

/** A query to run, parsed and valid. */
export interface CompilableRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Execution = (context: unknown) => Promise<ExecutionResult>;

/** Documents that are kept compiled; code of one is some 10 to 100 kB. */
const KEPT = 500;

interface Compiled {
  readonly query: CompiledQuery['query'];
  readonly variables: VariableValues;
}

type State = 'seen once' | 'left to graphql-js' | Compiled;

/** Stands for the type of every variable in compiled code, which gets their values from graphql-js. */
const COERCED = new GraphQLScalarType({ name: 'CoercedValue', description: 'A value as resolvers get it.' });

const ANY = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } } as const;
const isBoolean = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE
    ? isBoolean(type.type)
    : type.kind === Kind.NAMED_TYPE && type.name.value === GraphQLBoolean.name;

/**
 * Runs a query that is asked again as code made for it (graphql-jit), which takes about half of the time. Whatever
 * might be answered differently by that code is left to graphql-js: documents that do not compile, variables that
 * are refused or null. What was begun here is never run a second time there.
 */
export class CompiledExecution {
  readonly #states = new LRUCache<DocumentNode, Map<string | null, State>>({ max: KEPT });
  readonly #compilable: GraphQLSchema;
  readonly #budget = new CompileBudget();

  constructor(private readonly schema: GraphQLSchema) {
    callFunctions(schema);
    const config = schema.toConfig();
    this.#compilable = new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true });
  }

  /** What gives the answer, or null where graphql-js is to give it. */
  prepare(request: CompilableRequest): Execution | null {
    if (request.operation.operation !== 'query') return null;
    const compiled = this.#compiled(request);
    const variables = compiled?.variables.of(request.variables) ?? null;
    if (compiled === null || variables === null) return null;
    return async (context) => compiled.query(undefined, context, variables);
  }

  /** Its code, from the second time that a document is asked: most are sent once and never again. */
  #compiled({ document, operation, operationName }: CompilableRequest): Compiled | null {
    const states = this.#states.get(document) ?? new Map<string | null, State>();
    const state = states.get(operationName);
    if (state === undefined) {
      this.#states.set(document, states.set(operationName, 'seen once'));
      return null;
    }
    if (state !== 'seen once') return state === 'left to graphql-js' ? null : state;
    // Some later time, then.
    if (!this.#budget.isLeft) return null;
    const compiled = this.#budget.spend(() =>
      fitsCompiling(this.schema, document, operation) && !hasConditionalRepeats(document, operation)
        ? this.#compile(document, operation)
        : null,
    );
    states.set(operationName, compiled ?? 'left to graphql-js');
    return compiled;
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled | null {
    // Code for variables is not wanted: it takes seconds for filters, which hold filters. Directives need theirs.
    const variableDefinitions = operation.variableDefinitions?.map((definition) =>
      isBoolean(definition.type) ? definition : { kind: definition.kind, variable: definition.variable, type: ANY },
    );
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const alone = { ...operation, ...(variableDefinitions && { variableDefinitions }) };
    try {
      const compiled = compileQuery(this.#compilable, { ...document, definitions: [alone, ...fragments] });
      return isCompiledQuery(compiled)
        ? { query: compiled.query, variables: new VariableValues(this.schema, operation) }
        : null;
    } catch {
      return null;
    }
  }
}

/**
 * graphql-js calls a property that is a function; compiled code reads it as it is. Fields that have no resolver and
 * lead on to objects, and values that are marked as called, therefore get the resolver of graphql-js. What is left
 * without is plain values, by far the most.
 */
function callFunctions(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type)) && !isCalled(field)) continue;
      field.resolve ??= defaultFieldResolver;
    }
  }
}
