import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { RequestContext } from '../../src/graphql/request-context.js';
import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';

export interface SeededApi {
  readonly schema: GraphQLSchema;
  readonly store: GraphStore;
  ask(source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

/** The real schema over the real seeds, without a transport. */
export async function seededApi(): Promise<SeededApi> {
  const { dataset, problems } = await checkDataset('seeds');
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  const store = new MemoryStore();
  await loadGraph(store, buildGraph(dataset));
  const schema = await createSchema();
  return {
    schema,
    store,
    ask: async (source, variableValues = {}) => {
      const result = await graphql({ schema, source, variableValues, contextValue: await RequestContext.begin(store) });
      return JSON.parse(JSON.stringify(result)) as ExecutionResult;
    },
  };
}
