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

/** How often a question asks a store that is a trip away. */
export async function readsOf(schema: GraphQLSchema, store: GraphStore, source: string): Promise<number> {
  let reads = 0;
  const snapshot = distant(await store.snapshot(), () => (reads += 1));
  const contextValue = await RequestContext.begin({ snapshot: async () => snapshot } as unknown as GraphStore);
  const result = await graphql({ schema, source, contextValue });
  expect(result.errors).toBeUndefined();
  return reads;
}
