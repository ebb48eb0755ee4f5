import type { ExecutionResult, GraphQLSchema } from 'graphql';
import pino from 'pino';
import { createSchema, type SchemaOptions } from '../../src/graphql/schema.js';
import { answerFrom } from '../../src/graphql/answer-from.js';
import { Api } from '../../src/server/graphql/api.js';
import { buildGraph, type BuiltGraph } from '../../src/ingest/building/build-graph.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { seededNeo4j } from '../neo4j/testing/seeded-neo4j.js';

export interface SeededApi {
  readonly schema: GraphQLSchema;
  readonly store: GraphStore;
  ask(source: string, variables?: Record<string, unknown>, operationName?: string): Promise<ExecutionResult>;
}

/**
 * The real schema and engine over the real seeds, without a transport. The suites that use this run twice: on
 * the embedded store, and, where the environment names a Neo4j, on that.
 */
export async function seededApi(options: ApiOptions = {}): Promise<SeededApi> {
  return apiOver(await storeWith(await seedGraph()), options);
}

/** A store with a graph live in it: of the kind that the suites run on. */
export const storeWith = (graph: BuiltGraph): Promise<GraphStore> =>
  process.env['LODEGRAPH_TEST_STORE'] === 'neo4j' ? seededNeo4j(graph) : memoryWith(graph);

export async function seedGraph(): Promise<BuiltGraph> {
  const { dataset, problems } = await checkDataset('seeds');
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return buildGraph(dataset);
}

export async function memoryWith(graph: BuiltGraph): Promise<GraphStore> {
  const store = new MemoryStore();
  await loadGraph(store, graph);
  return store;
}

export type ApiOptions = SchemaOptions & { readonly compile?: boolean };

/** The same over any loaded store. */
export async function apiOver(store: GraphStore, options: ApiOptions = {}): Promise<SeededApi> {
  const schema = await createSchema(options);
  const { engine } = await Api.start(schema, pino({ level: 'silent' }), options);
  return {
    schema,
    store,
    ask: async (query, variables = {}, operationName) => {
      const { body } = await answerFrom(store, (contextValue) =>
        engine.executeOperation({ query, variables, ...(operationName && { operationName }) }, { contextValue }),
      );
      if (body.kind !== 'single') throw new Error('expected one answer');
      return JSON.parse(JSON.stringify(body.singleResult)) as ExecutionResult;
    },
  };
}
