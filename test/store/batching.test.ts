import { readsOf } from '../support/counted-reads.js';
import { apiOver, memoryWith, seedGraph, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await apiOver(await memoryWith(await seedGraph()));
});

describe('batching', () => {
  const callsOf = (source: string): Promise<number> => readsOf(api.schema, api.store, source);

  it('a nested read asks the store as often for 10 as for 100 facilities', async () => {
    const nested = (first: number) =>
      `{ facilities(first: ${first}) { nodes { status introducedBy { source { title } } country { name } owners { edges { stake { claims { source { title } } } node { country { name } } } } supplies { nodes { id } } } } }`;
    expect(await callsOf(nested(100))).toBe(await callsOf(nested(10)));
  });

  it('coverage asks once a kind of relationship, and next to nothing the second time', async () => {
    const coverage = '{ dataset { coverage { facilities { traced } relationships { kind stale } } } }';
    expect(await callsOf(coverage)).toBeLessThanOrEqual(45);
    expect(await callsOf('{ dataset { coverage(olderThanYears: 3) { facilities { traced } } } }')).toBeLessThanOrEqual(
      3,
    );
  });

  it('verdicts and what conflicts would change in them ask as often for 10 assets as for 100', async () => {
    const { nodes } = await seedGraph();
    const plants = nodes.filter(({ kind }) => kind === 'Facility').map(({ id }) => id);
    const verdicts = (count: number): string =>
      `{ verdicts(of: ${JSON.stringify(plants.slice(0, count))}, country: "country:CN") { value robust alternatives { value } } }`;
    expect(await callsOf(verdicts(100))).toBe(await callsOf(verdicts(10)));
  });

  it('conflicts beside things and numbers ask as often for 10 as for 100', async () => {
    const nested = (first: number): string =>
      `{ conflicts(first: ${first}) { nodes { subject { id } sides { claims { source { id } } } } } facilities(first: ${first}) { nodes { conflicts { nodes { id } } owners { edges { stake { conflicts { id } } } } observations { nodes { conflicts { id } } } } } }`;
    expect(await callsOf(nested(100))).toBe(await callsOf(nested(10)));
  });

  it('the flagship asks a small number of times', async () => {
    const flagship =
      '{ dependencyChains(ownedBy: "country:CN", feeding: {partnerOf: "country:US"}, first: 200) { nodes { facility { id } verdict { value witness { claims { id } } } chains { text } } } }';
    expect(await callsOf(flagship)).toBeLessThanOrEqual(40);
    const robust = flagship.replace('value witness', 'value robust witness');
    expect((await callsOf(robust)) - (await callsOf(flagship))).toBeLessThanOrEqual(2);
  });

  it.each(['AGGREGATE_50', 'BENEFICIAL_25', 'FEOC_25', 'MAJORITY_CONTROL'])(
    'verdicts by %s ask as often for a thousand assets as for ten',
    async (rule) => {
      const snapshot = await api.store.snapshot();
      const page = { order: { property: 'id', direction: 'ASC' }, first: 1000, after: null } as const;
      const [firms, facilities] = await Promise.all([snapshot.find('Firm', page), snapshot.find('Facility', page)]);
      const ids = [...firms.items, ...facilities.items].map(({ id }) => id);
      const asked = (of: readonly string[]): string =>
        `{ verdicts(of: ${JSON.stringify(of)}, country: "country:CN", rule: "${rule}") { value share { low } witness { steps { text } claims { id } } settledBy { text } } }`;
      // Of both kinds: firms alone stand nowhere, and where they stand is not asked.
      const few = await callsOf(asked([...ids.slice(0, 5), ...ids.slice(-5)]));
      // Each asset is looked up, and the owners of all are fetched at once.
      expect(few).toBeLessThanOrEqual(9);
      expect(ids.length).toBeGreaterThan(300);
      expect(await callsOf(asked(Array.from({ length: 1000 }, (_, n) => ids[n % ids.length]!)))).toBeLessThanOrEqual(
        few,
      );
    },
  );
});
