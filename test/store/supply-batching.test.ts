import { graphql } from 'graphql';
import { RequestContext } from '../../src/graphql/request-context.js';
import type { GraphStore, Snapshot } from '../../src/store/graph-store.js';
import { apiOver, memoryWith, seedGraph, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await apiOver(await memoryWith(await seedGraph()));
});

/** How often a question asks the store: a number of rounds, whatever is found in them. */
async function callsOf(source: string): Promise<number> {
  let calls = 0;
  const snapshot = new Proxy(await api.store.snapshot(), {
    get: (target, name: keyof Snapshot) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        calls += 1;
        return (value as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  const store = { snapshot: async () => snapshot } as unknown as GraphStore;
  const result = await graphql({ schema: api.schema, source, contextValue: await RequestContext.begin(store) });
  expect(result.errors).toBeUndefined();
  return calls;
}

describe('questions about supply ask the store in rounds', () => {
  it.each([
    ['upstream of a car maker', '{ upstream(of: "firm:tesla") { graph { steps { claims { id } } } } }', 60],
    [
      'downstream of a country',
      '{ downstream(of: "country:ID", mineral: "mineral:nickel") { graph { steps { claims { id } } } } }',
      32,
    ],
    ['paths', '{ paths(from: "facility:scm-mine", to: "firm:samsung-sdi") { paths { text } } }', 85],
    [
      'a dependency',
      '{ dependency(of: "country:CN", on: {ids: ["country:ID"]}, mineral: "mineral:nickel", stage: EXTRACTION) { claims { id } } }',
      15,
    ],
    ['chokepoints', '{ chokepoints(target: "firm:samsung-sdi", mineral: "mineral:nickel") { count } }', 60],
    [
      'a concentration',
      '{ concentration(mineral: "mineral:nickel", lens: EQUITY) { plants { amount { claims { id } } } } }',
      20,
    ],
    ['measures in force', '{ measuresInForce { measures { collisions { provision { id } } } } }', 14],
    ['trade', '{ trade { flows { claims { id } } } }', 8],
  ])('%s', async (_, source, most) => {
    expect(await callsOf(source)).toBeLessThanOrEqual(most);
  });
});
