import { namedReadsOf } from '../support/counted-reads.js';
import { apiOver, memoryWith, seedGraph, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await apiOver(await memoryWith(await seedGraph()));
});

/** The questions that a store gets of which nothing is at hand, by name. */
const callsOf = async (source: string): Promise<string[]> => (await namedReadsOf(api.schema, api.store, source)).sort();

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
