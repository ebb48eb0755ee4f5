import { facilityStatistics } from '../../src/app/statistics/facility-statistics.js';
import { checkThings } from '../../src/app/statistics/tallied.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';
import { facility, INFO } from '../support/small-graph.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

interface Answer {
  readonly found: {
    readonly totalCount: number;
    readonly nodes: { count: number; keys: { value: string | null; name: string | null }[] }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

async function ask(args: string, field = 'stakeStatistics'): Promise<Answer['found']> {
  const { data, errors } = await api.ask(
    `{ found: ${field}(${args}) { totalCount nodes { count keys { value name } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as unknown as Answer).found;
}

describe('groups', () => {
  it('are ranked by count, or by keys with what is unknown last', async () => {
    const counts = (await ask('groupBy: [OWNER_COUNTRY], first: 200')).nodes.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const keys = (await ask('groupBy: [OWNER_COUNTRY], first: 200, orderBy: KEYS')).nodes.map(
      ({ keys: [key] }) => key!.value,
    );
    const known = keys.slice(0, -1);
    expect(keys.at(-1)).toBeNull();
    expect(known).toEqual([...known].sort());
  });

  it('come in pages without gap or repeat, and all together hold each thing once', async () => {
    const whole = await ask('groupBy: [OWNER, INTEREST], first: 200');
    const [all] = (await ask('groupBy: []')).nodes;
    const paged: typeof whole.nodes = [];
    let after = '';
    for (let pages = 0; pages < 20; pages += 1) {
      const page = await ask(`groupBy: [OWNER, INTEREST], first: 37 ${after}`);
      paged.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(paged).toHaveLength(whole.totalCount);
    expect(paged.slice(0, 200)).toEqual(whole.nodes);
    expect(paged.reduce((sum, { count }) => sum + count, 0)).toBe(all!.count);
  });

  it('name their keys, and are read at the date asked for', async () => {
    const kinds = await ask('groupBy: [OWNER_KIND]');
    expect(kinds.nodes[0]!.keys).toEqual([{ value: 'Firm', name: 'Firm' }]);
    const [country] = (
      await ask('groupBy: [SUBJECT], filter: { subject: { eq: "country:ID" } }', 'observationStatistics')
    ).nodes;
    expect(country!.keys).toEqual([{ value: 'country:ID', name: 'Indonesia' }]);
    const [then, now] = [await ask('groupBy: [], asOf: "2005-01-01"'), await ask('groupBy: []')];
    expect(then.nodes[0]!.count).toBeLessThan(now.nodes[0]!.count);
  });
});

describe('refusals', () => {
  it.each([
    ['stakeStatistics(groupBy: [OWNER, ASSET, INTEREST, STATUS])', 'LIMIT_EXCEEDED', '4 keys are more than the 3'],
    ['stakeStatistics(groupBy: [OWNER, OWNER])', 'BAD_USER_INPUT', 'OWNER is there twice'],
    [
      'facilityStatistics(groupBy: [TYPE], mineral: "mineral:nickle")',
      'BAD_USER_INPUT',
      'Did you mean "mineral:nickel"',
    ],
    ['supplyStatistics(groupBy: [PRODUCT], first: 201)', 'LIMIT_EXCEEDED', '201'],
    ['supplyStatistics(groupBy: [PRODUCT], after: "x")', 'BAD_USER_INPUT', 'not a cursor'],
  ])('%s', async (field, code, message) => {
    const { errors } = await api.ask(`{ ${field} { totalCount } }`);
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
    expect(errors?.[0]?.message).toContain(message);
  });

  it('a cursor fits only the keys it came from', async () => {
    const { pageInfo } = await ask('groupBy: [OWNER], first: 1');
    const { errors } = await api.ask(
      `{ stakeStatistics(groupBy: [ASSET], after: "${pageInfo.endCursor}") { totalCount } }`,
    );
    expect(errors?.[0]?.message).toContain('comes from another list');
  });

  it('more combinations than may be told, with what to do', async () => {
    const store = new MemoryStore();
    const nodes = Array.from({ length: 100_001 }, (_, n) => facility(`p${n}`, { site: `site:s${n}` }));
    await loadGraph(store, { info: INFO, nodes, edges: [] });
    const question = { mineral: null, groupBy: ['SITE' as const], asOf: '2026-01-01' };
    await expect(facilityStatistics(await store.snapshot(), question)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('group by fewer keys') as string,
    });
  });

  it('more things than one question goes through', () => {
    const check = (there: number) => () => checkThings('talliedEdges', there, 'states of stakes', 'Name some owners.');
    expect(check(2_000_001)).toThrow(
      'has 2000001 states of stakes, more than the 2000000 that one question goes through',
    );
    expect(check(2_000_000)).not.toThrow();
  });
});
