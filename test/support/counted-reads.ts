import { graphql, type GraphQLSchema } from 'graphql';
import { RequestContext } from '../../src/graphql/request-context.js';
import type { GraphStore, Snapshot } from '../../src/store/graph-store.js';

/** A snapshot that has nothing at hand, as one of a database, and tells what it is asked. */
export function distant(snapshot: Snapshot, tell: (read: keyof Snapshot, given: readonly unknown[]) => void): Snapshot {
  return new Proxy(snapshot, {
    get: (target, name: keyof Snapshot) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name.startsWith('held')) return () => undefined;
      return (...args: unknown[]): unknown => {
        tell(name, args);
        return (value as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

/** What a question asks of a store that is a trip away, by name. */
export async function namedReadsOf(
  schema: GraphQLSchema,
  store: GraphStore,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<(keyof Snapshot)[]> {
  const reads: (keyof Snapshot)[] = [];
  const snapshot = distant(await store.snapshot(), (read) => reads.push(read));
  const contextValue = await RequestContext.begin({ snapshot: async () => snapshot } as unknown as GraphStore);
  const result = await graphql({ schema, source, contextValue, variableValues });
  expect(result.errors).toBeUndefined();
  return reads;
}

/** How often it asks. */
export const readsOf = async (...question: Parameters<typeof namedReadsOf>): Promise<number> =>
  (await namedReadsOf(...question)).length;
