import { graphql } from 'graphql';
import { RequestContext } from '../../src/graphql/request-context.js';
import type { GraphStore, Snapshot } from '../../src/store/graph-store.js';
import { apiOver, memoryWith, seedGraph, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await apiOver(await memoryWith(await seedGraph()));
});

/** The questions that a store gets of which nothing is at hand, by name. */
async function callsOf(source: string): Promise<string[]> {
  const calls: string[] = [];
  const snapshot = new Proxy(await api.store.snapshot(), {
    get: (target, name: keyof Snapshot) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name.startsWith('held')) return () => undefined;
      return (...args: unknown[]): unknown => {
        calls.push(name);
        return (value as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  const store = { snapshot: async () => snapshot } as unknown as GraphStore;
  const result = await graphql({ schema: api.schema, source, contextValue: await RequestContext.begin(store) });
  expect(result.errors).toBeUndefined();
  return calls.sort();
}

describe('statistics ask the store as often, however many groups there are', () => {
  it.each([
    [
      'stakes of all owners',
      '{ stakeStatistics(groupBy: [OWNER], first: 200) { nodes { keys { name node { id } } } } }',
      ['countEdges', 'nodes', 'tally'],
    ],
    [
      'plants that make a mineral, with their capacity',
      '{ facilityStatistics(mineral: "mineral:nickel", groupBy: [COUNTRY, STATUS], first: 200) { nodes { keys { name } quantities { of { name } } } } }',
      ['count', 'edges', 'nodes', 'nodes', 'tally', 'tally'],
    ],
    [
      'supplies by mineral',
      '{ supplyStatistics(groupBy: [SUPPLIER_COUNTRY, MINERAL], first: 200) { nodes { keys { name } quantities { of { name } } } } }',
      ['countEdges', 'nodes', 'nodes', 'tally'],
    ],
    [
      'observations by subject',
      '{ observationStatistics(groupBy: [SUBJECT, YEAR], first: 200) { nodes { keys { name } quantities { of { name } } } } }',
      ['count', 'nodes', 'tally'],
    ],
  ])('%s', async (_, source, calls) => {
    expect(await callsOf(source)).toEqual(calls);
  });
});
