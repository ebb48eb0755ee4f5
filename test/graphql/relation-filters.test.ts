import fc from 'fast-check';
import { isInputObjectType, type GraphQLInputObjectType, type GraphQLObjectType } from 'graphql';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

/** For each list, relationship and time; nearly every filter is a statement that Neo4j has yet to plan. */
const MANY = process.env['LODEGRAPH_TEST_STORE'] === 'neo4j' ? 15 : 1_000;
const RUNS = process.env['LODEGRAPH_RUNS'] === undefined ? 5 : MANY;

/** Lists by the relationships of their things, beside the nested lists of all things, fetched whole. */
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

interface Share {
  readonly low: number;
  readonly high: number;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}
interface Edge {
  readonly relation: Readonly<Record<string, unknown>> & {
    readonly share: Share;
    readonly validFrom: string | null;
    readonly validUntil: string | null;
  };
  readonly node: { readonly id: string; readonly country?: { readonly id: string } | null };
}
/** Conditions as a client writes them, and whether an edge meets them. */
type Asked = readonly [filter: object, holds: (edge: Edge) => boolean];

const PLACES = ['CN', 'ID', 'AU', 'JP', 'MY', 'US'].map((code) => `country:${code}`);
const DAYS = ['2010', '2018-06', '2021-01-01', '2023', '2025-03'];
const first = (day: string): string => `${day}-01-01`.slice(0, 10);
const whole = ({ relation: { validFrom } }: Edge): string => validFrom ?? '9999';
const one = fc.constantFrom;

/** What is alike for both kinds: the country of the other end, and days. */
const onBoth = (country: string): fc.Arbitrary<Asked>[] => [
  one(...PLACES).map((id): Asked => [{ [country]: { eq: id } }, ({ node }) => node.country?.id === id]),
  fc
    .subarray(PLACES)
    .map((ids): Asked => [{ [country]: { in: ids } }, ({ node }) => ids.includes(node.country?.id ?? '')]),
  one(true, false).map((is): Asked => [{ [country]: { isNull: is } }, ({ node }) => (node.country == null) === is]),
  one(...DAYS).map((day): Asked => [
    { validFrom: { gte: day } },
    (edge) => whole(edge) >= first(day) && whole(edge) < '9999',
  ]),
  one(...DAYS).map((day): Asked => [{ validFrom: { lt: day } }, (edge) => whole(edge) < first(day)]),
  one(...DAYS).map((day): Asked => [{ validFrom: { eq: day } }, (edge) => whole(edge).startsWith(day)]),
  one(true, false).map((is): Asked => [
    { validUntil: { isNull: is } },
    ({ relation }) => (relation.validUntil === null) === is,
  ]),
];
const PARTS = [10, 25, 49, 50, 60, 100];
const stakes = (country: string): fc.Arbitrary<Asked>[] => [
  ...onBoth(country),
  one('DIRECT', 'INDIRECT', 'UNKNOWN').map((is): Asked => [
    { directness: { eq: is } },
    ({ relation }) => relation['directness'] === is,
  ]),
  one(...PARTS).map((part): Asked => [{ share: { atLeast: part } }, ({ relation: { share } }) => share.low >= part]),
  one(...PARTS).map((part): Asked => [
    { share: { above: part } },
    ({ relation: { share } }) => share.low > part || (share.low === part && !share.lowInclusive),
  ]),
  one(...PARTS).map((part): Asked => [
    { share: { below: part } },
    ({ relation: { share } }) => share.high < part || (share.high === part && !share.highInclusive),
  ]),
  one(...PARTS).map((part): Asked => [{ share: { atMost: part } }, ({ relation: { share } }) => share.high <= part]),
];
const supplies = (country: string): fc.Arbitrary<Asked>[] => [
  ...onBoth(country),
  one('OFFTAKE', 'EXPORT').map((is): Asked => [
    { contract: { in: [is] } },
    ({ relation }) => relation['contract'] === is,
  ]),
  one(true, false).map((is): Asked => [
    { product: { isNull: is } },
    ({ relation }) => (relation['product'] === null) === is,
  ]),
];

/** Joined by and, or, not, and by standing in one object. */
const joined = (leaves: fc.Arbitrary<Asked>[]): fc.Arbitrary<Asked> =>
  fc.letrec<{ tree: Asked }>((tie) => {
    const parts = fc.array(tie('tree'), { maxLength: 3, size: 'max' });
    return {
      tree: fc.oneof(
        { maxDepth: 3 },
        { weight: 6, arbitrary: fc.oneof(...leaves) },
        {
          weight: 2,
          arbitrary: parts.map((all): Asked => [
            { and: all.map(([filter]) => filter) },
            (edge) => all.every(([, holds]) => holds(edge)),
          ]),
        },
        {
          weight: 2,
          arbitrary: parts.map((any): Asked => [
            { or: any.map(([filter]) => filter), and: null },
            (edge) => any.some(([, holds]) => holds(edge)),
          ]),
        },
        { weight: 1, arbitrary: tie('tree').map(([not, holds]): Asked => [{ not }, (edge) => !holds(edge)]) },
      ),
    };
  }).tree;

const STAKE = 'relation: stake { directness share { low high lowInclusive highInclusive } validFrom validUntil }';
const SUPPLY = 'relation: supply { contract product { id } validFrom validUntil }';
const PARTY = 'node { id ... on Party { country { id } } }';
const PLACE = 'node { id ... on Facility { country { id } } ... on Party { country { id } } }';
const LISTS = [
  ...['facilities', 'firms', 'organisations'].map((list) => [list, 'owners', STAKE, PARTY] as const),
  ...['firms', 'countries', 'organisations'].map((list) => [list, 'holdings', STAKE, PLACE] as const),
  ...['facilities', 'firms', 'countries', 'groups', 'organisations'].flatMap((list) => [
    [list, 'supplies', SUPPLY, PLACE] as const,
    [list, 'receives', SUPPLY, PLACE] as const,
  ]),
];

interface Page<T> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly T[];
}

/** All of a list, page by page. */
async function all<T>(list: string, selection: string, variables: object = {}): Promise<T[]> {
  const found: T[] = [];
  const type = { facilities: 'Facility', firms: 'Firm', organisations: 'Organisation', countries: 'Country' }[list];
  for (let after: string | null = null; ;) {
    const { data, errors } = await api.ask(
      `query ($after: String, $asOf: Date, ${selection.includes('$statuses') ? '$statuses: [EdgeStatus!]! = [CURRENT], ' : ''}$filter: ${type ?? 'Group'}Filter) { page: ${list}(first: 100, after: $after, asOf: $asOf, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`,
      { after, ...variables },
    );
    expect(errors).toBeUndefined();
    const { page } = data as { page: Page<T> };
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(found).toHaveLength(page.totalCount);
      return found;
    }
    after = page.pageInfo.endCursor;
  }
}

const TIMES = [{}, { asOf: '2019-06-30' }, { statuses: ['PLANNED', 'CANCELLED', 'UNCONFIRMED'] }];

describe.each(LISTS)('%s by %s', (list, relation, edge, node) => {
  const isStake = edge === STAKE;
  const country = {
    owners: 'ownerCountry',
    holdings: 'assetCountry',
    supplies: 'receiverCountry',
    receives: 'supplierCountry',
  }[relation];
  const conditions = joined(isStake ? stakes(country!) : supplies(country!));

  it('finds what its nested list says, and by none the rest', async () => {
    for (const time of TIMES) {
      const nested = `id ${relation}(first: 200, statuses: $statuses) { pageInfo { hasNextPage } edges { ${edge} ${node} } }`;
      const things = await all<{ id: string } & Record<string, { edges: Edge[]; pageInfo: { hasNextPage: boolean } }>>(
        list,
        nested,
        time,
      );
      expect(things.filter((thing) => thing[relation]!.pageInfo.hasNextPage)).toEqual([]);
      await fc.assert(
        fc.asyncProperty(conditions, one('some', 'none'), async ([filter, holds], quantifier) => {
          const { statuses, ...asOf } = { statuses: ['CURRENT'], ...time };
          const ids = await all<{ id: string }>(list, 'id', {
            ...asOf,
            filter: { [relation]: { statuses, [quantifier]: filter } },
          });
          const met = things.filter((thing) => thing[relation]!.edges.some(holds) === (quantifier === 'some'));
          expect(ids.map(({ id }) => id)).toEqual(met.map(({ id }) => id));
        }),
        { numRuns: RUNS },
      );
    }
  });
});

describe('a filter by relationships', () => {
  it('has a field for each such list that a thing of a listed type has, and for no other', () => {
    const RELATIONS = ['owners', 'holdings', 'supplies', 'receives'];
    const types = Object.values(api.schema.getTypeMap());
    const listed = types.filter(
      (type) => isInputObjectType(type) && api.schema.getType(`${type.name.replace(/Filter$/, '')}Order`),
    );
    expect(listed).toHaveLength(15);
    for (const input of listed as GraphQLInputObjectType[]) {
      const type = api.schema.getType(input.name.replace(/Filter$/, '')) as GraphQLObjectType;
      const has = (fields: object): string[] => RELATIONS.filter((name) => Object.hasOwn(fields, name));
      expect([type.name, has(input.getFields())]).toEqual([type.name, has(type.getFields())]);
    }
  });

  const ask = (filter: object, field = 'facilities'): ReturnType<SeededApi['ask']> =>
    api.ask(
      `query ($filter: ${field === 'facilities' ? 'Facility' : 'Firm'}Filter) { ${field}(filter: $filter) { totalCount nodes { id } } }`,
      { filter },
    );
  const count = async (filter: object): Promise<unknown> => (await ask(filter)).data?.['facilities'];

  it('asks nothing where it is empty, and of an empty object only that there be one, or none', async () => {
    const every = await count({});
    for (const owners of [{}, { some: null }, { none: null }, null]) expect(await count({ owners })).toEqual(every);
    const [some, none, neither] = (await Promise.all([
      count({ owners: { some: {} } }),
      count({ owners: { none: {} } }),
      count({ owners: { some: {}, none: {} } }),
    ])) as { totalCount: number }[];
    expect(some!.totalCount).toBeGreaterThan(50);
    expect(some!.totalCount + none!.totalCount).toBe((every as { totalCount: number }).totalCount);
    expect(neither!.totalCount).toBe(0);
  });

  it('meets nothing by an empty or, and everything by an empty and', async () => {
    expect(await count({ owners: { some: { or: [] } } })).toMatchObject({ totalCount: 0 });
    expect(await count({ owners: { some: { and: [] } } })).toEqual(await count({ owners: { some: {} } }));
    expect(await count({ owners: { some: { or: [{}] } } })).toEqual(await count({ owners: { some: {} } }));
  });

  it('is part of what a cursor belongs to, and so is the date', async () => {
    const page = (rest: string): ReturnType<SeededApi['ask']> =>
      api.ask(`{ facilities(first: 1, ${rest}) { pageInfo { endCursor } nodes { id } } }`);
    const by = (place: string): string => `filter: {owners: {some: {ownerCountry: {eq: "country:${place}"}}}}`;
    const { data } = await page(by('CN'));
    const { endCursor } = (data!['facilities'] as Page<object>).pageInfo;
    expect((await page(`${by('CN')}, after: "${endCursor}"`)).errors).toBeUndefined();
    for (const other of [by('JP'), `${by('CN')}, asOf: "2020-01-01"`, by('CN').replace('some', 'none')]) {
      const { errors } = await page(`${other}, after: "${endCursor}"`);
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('gives its date to what stands below the list', async () => {
    const by = 'filter: {owners: {some: {owner: {eq: "firm:nickel-industries"}}}}';
    const owners = 'nodes { id owners { nodes { id } } }';
    const { data } = await api.ask(
      `{ now: facilities(${by}) { ${owners} } then: facilities(${by}, asOf: "2015-01-01") { ${owners} } }`,
    );
    const found = data as Record<string, { nodes: { owners: { nodes: { id: string }[] } }[] }>;
    expect(found['now']!.nodes.length).toBeGreaterThan(0);
    for (const { owners: list } of found['now']!.nodes)
      expect(list.nodes.map(({ id }) => id)).toContain('firm:nickel-industries');
    expect(found['then']!.nodes).toEqual([]);
  });

  it('counts plants in statistics as the list does', async () => {
    const by = 'filter: {owners: {some: {ownerCountry: {eq: "country:CN"}, directness: {eq: DIRECT}}}}';
    for (const asOf of ['2018-01-01', '2026-01-01']) {
      const { data } = await api.ask(
        `{ facilities(${by}, asOf: "${asOf}") { totalCount } facilityStatistics(groupBy: [], ${by}, asOf: "${asOf}") { nodes { count } } }`,
      );
      const { facilities, facilityStatistics } = data as {
        facilities: { totalCount: number };
        facilityStatistics: Page<{ count: number }>;
      };
      expect(facilityStatistics.nodes[0]?.count ?? 0).toBe(facilities.totalCount);
    }
  });

  const refusal = async (filter: object): Promise<unknown> => {
    const { errors } = await ask(filter);
    const { code, limit, allowed, value } = errors![0]!.extensions as Record<string, unknown>;
    return { code, limit, allowed, value };
  };

  it('is refused where it is too large, with what to do', async () => {
    const many = (size: number): object[] => Array.from({ length: size }, () => ({ owner: { eq: 'firm:gem' } }));
    const limit = { code: 'LIMIT_EXCEEDED', limit: 'filterConditions', allowed: 100, value: 101 };
    expect(await refusal({ owners: { some: { or: many(101) } } })).toEqual(limit);
    expect((await ask({ owners: { some: { or: many(100) } } })).errors).toBeUndefined();
    const relations = (size: number): object => ({
      or: Array.from({ length: size }, () => ({ owners: { some: {} } })),
    });
    expect(await refusal(relations(9))).toMatchObject({ limit: 'filterRelations', allowed: 8, value: 9 });
    expect((await ask(relations(8))).errors).toBeUndefined();
    const { errors } = await api.ask(
      'query ($filter: StakeFilter) { stakeStatistics(groupBy: [], filter: $filter) { totalCount } }',
      { filter: { or: many(101) } },
    );
    expect(errors![0]!.message).toBe(
      'Argument "filter": 101 conditions are more than the 100 of one question. Write several values of one field with "in", or ask in several questions.',
    );
  });

  it('says what is wrong with a value, and knows no relationships within relationships', async () => {
    expect(await refusal({ owners: { some: { share: { atLeast: 101 } } } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const some of [
      { directness: { eq: 'SIDEWAYS' } },
      { or: [null] },
      { owners: { some: {} } },
      { validFrom: { gte: '2025-02-30' } },
    ]) {
      const { errors } = await ask({ owners: { some } });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
    expect((await ask({ owners: { statuses: null, some: {} } })).errors).toHaveLength(1);
  });
});
