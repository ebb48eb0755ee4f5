import { readsOf } from '../support/counted-reads.js';
import { apiOver, memoryWith, seedGraph, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await apiOver(await memoryWith(await seedGraph()));
});

/** A number of rounds, whatever is found in them. */
const callsOf = (source: string): Promise<number> => readsOf(api.schema, api.store, source);

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
