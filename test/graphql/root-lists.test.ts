import type { GraphNode, NodeOf } from '../../src/domain/graph/node.js';
import { seedGraph, seededApi, type SeededApi } from '../support/seeded-api.js';

/** Lists of the root under filters and orders, beside what going through all nodes of the dataset one by one gives. */
let api: SeededApi;
let nodes: readonly GraphNode[];
beforeAll(async () => {
  api = await seededApi();
  ({ nodes } = await seedGraph());
});

const ofKind = <K extends GraphNode['kind']>(kind: K): NodeOf<K>[] =>
  nodes.filter((node): node is NodeOf<K> => node.kind === kind);

/** All ids of a list, in its order, read in small pages. */
async function listed(field: string, filter: string, orderBy = '', first = 40): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await api.ask(
      `query ($after: String) { list: ${field}(first: ${first}, after: $after, filter: ${filter} ${orderBy}) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    const { list } = data as {
      list: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string }[];
      };
    };
    ids.push(...list.nodes.map(({ id }) => id));
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    if (after === null) expect(ids).toHaveLength(list.totalCount);
  } while (after !== null);
  return ids;
}

type Observed = NodeOf<'Observation'>;
const OBSERVATIONS: [filter: string, holds: (node: Observed) => boolean][] = [
  ['{ property: { eq: RESERVES } }', ({ property }) => property === 'RESERVES'],
  ['{ subject: { eq: "country:ID" } }', ({ subject }) => subject === 'country:ID'],
  ['{ subjectKind: { eq: Country } }', ({ subject }) => subject.startsWith('country:')],
  ['{ subjectKind: { in: [Group, Site] } }', ({ subject }) => /^(group|site):/.test(subject)],
  ['{ not: { subjectKind: { eq: Facility } } }', ({ subject }) => !subject.startsWith('facility:')],
  ['{ of: { eq: "mineral:tin" }, unit: { eq: "t" } }', ({ of, unit }) => of === 'mineral:tin' && unit === 't'],
  ['{ partner: { isNull: false } }', ({ partner }) => partner !== null],
  ['{ value: { gte: 50, lte: 75 } }', ({ value }) => value !== null && value >= 50 && value <= 75],
  ['{ value: { gt: 50, lt: 75 } }', ({ value }) => value !== null && value > 50 && value < 75],
  ['{ value: { eq: 100 } }', ({ value }) => value === 100],
  ['{ value: { in: [60, 100] } }', ({ value }) => value === 60 || value === 100],
  ['{ value: { isNull: true } }', ({ value }) => value === null],
  ['{ basis: { in: [REO, MONEY] } }', ({ basis }) => basis === 'REO' || basis === 'MONEY'],
  ['{ code: { eq: "signed" } }', ({ code }) => code === 'SIGNED'],
  ['{ text: { contains: "joint venture" } }', ({ text }) => text?.toLowerCase().includes('joint venture') ?? false],
  ['{ date: { gte: "2023", lte: "2023" } }', ({ date }) => date?.startsWith('2023') ?? false],
  ['{ date: { eq: "2025-06" } }', ({ date }) => date?.startsWith('2025-06') ?? false],
  ['{ date: { gt: "2024", lt: "2025-02" } }', ({ date }) => /^2025(-01.*)?$/.test(date ?? '')],
  ['{ date: { gte: "2025-01-01", lte: "2025-01" } }', ({ date }) => /^2025(-01.*)?$/.test(date ?? '')],
  ['{ unit: { isNull: true } }', ({ unit }) => unit === null],
  ['{ unit: { endsWith: "/YR" } }', ({ unit }) => unit?.endsWith('/yr') ?? false],
  ['{ status: { eq: PLANNED } }', ({ status }) => status === 'PLANNED'],
  ['{ disputed: { eq: true } }', ({ disputed }) => disputed],
];

describe('observations', () => {
  it.each(OBSERVATIONS)('%s', async (filter, holds) => {
    const wanted = ofKind('Observation').filter(holds);
    expect(wanted.length).toBeGreaterThan(0);
    expect((await listed('observations', filter)).sort()).toEqual(wanted.map(({ id }) => id).sort());
  });

  it.each(['ASC', 'DESC'] as const)('by value %s: what has none comes last', async (direction) => {
    const filter = '{ property: { in: [SHARE, SCORE] } }';
    const ids = await listed('observations', filter, `orderBy: { field: VALUE, direction: ${direction} }`, 30);
    const values = new Map(ofKind('Observation').map(({ id, value }) => [id, value]));
    const numbers = ids.map((id) => values.get(id) ?? null).filter((value) => value !== null);
    const sorted = [...numbers].sort((a, b) => (direction === 'ASC' ? a - b : b - a));
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers.length).toBeLessThan(ids.length);
    expect(ids.map((id) => values.get(id) ?? null)).toEqual([...sorted, ...ids.slice(sorted.length).map(() => null)]);
  });

  it('by date, as precise as stated: a year before its months', async () => {
    const ids = await listed('observations', '{ date: { isNull: false } }', 'orderBy: { field: DATE }', 200);
    const dates = new Map(ofKind('Observation').map(({ id, date }) => [id, date ?? '']));
    expect(ids.map((id) => dates.get(id))).toEqual([...ids.map((id) => dates.get(id)!)].sort());
  });
});

type Money = NodeOf<'Investment'>;
it.each<[filter: string, holds: (node: Money) => boolean]>([
  ['{ investor: { eq: "country:CN" } }', ({ investors }) => investors.includes('country:CN')],
  [
    '{ into: { in: ["country:ID", "firm:lynas"] } }',
    ({ into }) => into.some((id) => /^(country:ID|firm:lynas)$/.test(id)),
  ],
  ['{ investor: { isNull: true } }', ({ investors }) => investors.length === 0],
  [
    '{ currency: { eq: "usd" }, amount: { gte: 1000000000 } }',
    ({ currency, amount }) => currency === 'USD' && (amount ?? 0) >= 1e9,
  ],
  ['{ status: { eq: CANCELLED } }', ({ status }) => status === 'CANCELLED'],
])('investments %s', async (filter, holds) => {
  const wanted = ofKind('Investment').filter(holds);
  expect(wanted.length).toBeGreaterThan(0);
  expect((await listed('investments', filter, '', 5)).sort()).toEqual(wanted.map(({ id }) => id).sort());
});

type Commitment = NodeOf<'Provision'>;
it.each<[filter: string, holds: (node: Commitment) => boolean]>([
  ['{ type: { eq: PRICE } }', ({ type }) => type === 'PRICE'],
  ['{ agreement: { eq: "agreement:us-malaysia-art" } }', ({ agreement }) => agreement === 'agreement:us-malaysia-art'],
  ['{ by: { eq: "country:ID" } }', ({ by }) => by.includes('country:ID')],
])('provisions %s', async (filter, holds) => {
  const wanted = ofKind('Provision').filter(holds);
  expect(wanted.length).toBeGreaterThan(0);
  expect((await listed('provisions', filter, 'orderBy: { field: AGREEMENT }', 5)).sort()).toEqual(
    wanted.map(({ id }) => id).sort(),
  );
});
