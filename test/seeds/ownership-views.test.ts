import { readsOf } from '../support/counted-reads.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

/** Questions that look down, across and along chains agree with the questions that look up, on the whole dataset. */
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

interface Interval {
  low: number;
  high: number;
}

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

/** All items of a connection, page after page. */
async function everyNode<T>(field: string, args: string, node: string, first = 60): Promise<T[]> {
  const nodes: T[] = [];
  for (let after: string | null = null; ;) {
    const place: string = after === null ? '' : `, after: "${after}"`;
    const answer: Record<string, { totalCount: number; nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =
      await ask(`{ ${field}(${args}, first: ${first}${place}) { totalCount nodes { ${node} } pageInfo { hasNextPage endCursor } } }`);
    const page = answer[field]!;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(page.totalCount);
      return nodes;
    }
    after = page.pageInfo.endCursor;
  }
}

type Held = { asset: { id: string }; share: Interval; controls: string };

describe('holdings', () => {
  it.each(['firm:tsingshan', 'firm:huayou', 'firm:sumitomo-metal-mining', 'country:ID'])(
    '%s: what an owner has is what the asset says of it',
    async (of) => {
      const held = await everyNode<Held>('holdings', `of: "${of}"`, 'asset { id } share { low high } controls', 7);
      expect(held.length).toBeGreaterThan(5);
      expect(new Set(held.map(({ asset }) => asset.id)).size).toBe(held.length);
      for (const { asset, share } of held) {
        const { ownership } = await ask<{
          ownership: {
            owners: { party: { id: string }; share: Interval }[];
            countries: { country: { id: string }; total: Interval }[];
          };
        }>(
          'query ($of: ID!) { ownership(of: $of) { owners { party { id } share { low high } } countries { country { id } total { low high } } } }',
          { of: asset.id },
        );
        const owner = ownership.owners.find(({ party }) => party.id === of)?.share;
        const total = ownership.countries.find(({ country }) => country.id === of)?.total;
        if (of.startsWith('country:')) expect(share).toEqual(total ?? { low: 0, high: 0 });
        else if (owner !== undefined) expect(share).toEqual(owner);
      }
    },
  );

  it('a country’s control is the verdict of MAJORITY_CONTROL', async () => {
    const held = await everyNode<Held>('holdings', 'of: "country:JP"', 'asset { id } controls');
    const { verdicts } = await ask<{ verdicts: { value: string }[] }>(
      'query ($of: [ID!]!) { verdicts(of: $of, country: "country:JP") { value } }',
      { of: held.map(({ asset }) => asset.id) },
    );
    expect(held.map(({ controls }) => controls)).toEqual(verdicts.map(({ value }) => value));
  });

  it('a party that holds nothing has an empty answer; a plant is no party', async () => {
    expect((await ask<{ holdings: { totalCount: number } }>('{ holdings(of: "firm:lg-chem") { totalCount } }')).holdings).toBeDefined();
    const { errors } = await api.ask('{ holdings(of: "facility:qmb-hpal") { totalCount } }');
    expect(errors![0]!.message).toContain('is a Facility; wanted');
  });
});

describe('ownedAssets', () => {
  const every = async (): Promise<string[]> => {
    const nodes = await Promise.all(
      ['facilities', 'firms', 'organisations'].map((field) => everyNode<{ id: string }>(field, 'orderBy: {field: ID}', 'id')),
    );
    return nodes.flat().map(({ id }) => id);
  };

  it.each(['DIRECT_STAKE', 'EFFECTIVE_SHARE', 'MAJORITY_CONTROL', 'AGGREGATE_50', 'FEOC_25', 'BENEFICIAL_25'])(
    '%s: what lies around the parties is all that passes',
    async (rule) => {
      const ids = await every();
      for (const country of ['country:CN', 'country:JP', 'country:ID']) {
        const { verdicts } = await ask<{ verdicts: { value: string; asset: { id: string } }[] }>(
          'query ($of: [ID!]!, $rule: ID!, $country: ID!) { verdicts(of: $of, rule: $rule, country: $country) { value asset { id } } }',
          { of: ids, rule, country },
        );
        const passing = verdicts.filter(({ value }) => value === 'TRUE').map(({ asset }) => asset.id);
        const owned = await everyNode<{ asset: { id: string } }>('ownedAssets', `by: {country: "${country}"}, rule: "${rule}"`, 'asset { id }');
        expect(owned.map(({ asset }) => asset.id)).toEqual(passing.sort());
      }
    },
  );

  it('every verdict asked for: every asset that the filter leaves in, counted', async () => {
    const { ownedAssets } = await ask<{
      ownedAssets: { totalCount: number; counts: Record<string, number | boolean> };
    }>(
      '{ ownedAssets(by: {parties: ["firm:gem", "firm:huayou"]}, verdicts: [TRUE, FALSE, UNDETERMINED], filter: {types: [HPAL]}) { totalCount counts { weighed verdictTrue verdictFalse verdictUndetermined complete } } }',
    );
    const { weighed, verdictTrue, verdictFalse, verdictUndetermined, complete } = ownedAssets.counts;
    expect([weighed, complete]).toEqual([ownedAssets.totalCount, true]);
    expect((verdictTrue as number) + (verdictFalse as number) + (verdictUndetermined as number)).toBe(weighed);
    expect(verdictTrue).toBeGreaterThan(1);
  });

  it.each([
    ['by: {country: "country:XX"}', 'there is nothing with the id'],
    ['by: {parties: []}', 'names no party'],
    ['by: {parties: ["facility:qmb-hpal"]}', 'is a Facility; wanted'],
    ['by: {country: "country:CN"}, threshold: 101, rule: "EFFECTIVE_SHARE"', 'not above 0 and at most 100'],
    ['by: {country: "country:CN"}, filter: {minerals: ["product:alumina"]}', 'is a Product; wanted'],
  ])('%s is refused', async (args, message) => {
    const { errors } = await api.ask(`{ ownedAssets(${args}) { totalCount } }`);
    expect(errors![0]!.message).toContain(message);
    expect(errors![0]!.extensions!['code']).toBe('BAD_USER_INPUT');
  });

  it('exactly one way of naming the owners', async () => {
    const { errors } = await api.ask('{ ownedAssets(by: {country: "country:CN", list: "group:x"}) { totalCount } }');
    expect(errors![0]!.extensions!['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('ownershipPath and commonOwners', () => {
  it('without loops and parallel unknowns, the chains add up to the effective share', async () => {
    const { ownershipPath } = await ask<{
      ownershipPath: { share: Interval; more: boolean; chains: { share: Interval }[] };
    }>('{ ownershipPath(from: "firm:tianqi-lithium", to: "facility:greenbushes", k: 20) { share { low high } more chains { share { low high } } } }');
    expect(ownershipPath).toEqual({ share: { low: 26.01, high: 26.01 }, more: false, chains: [{ share: { low: 26.01, high: 26.01 } }] });
  });

  it.each([
    ['{ ownershipPath(from: "firm:gem", to: "firm:qmb", k: 21) { more } }', 'LIMIT_EXCEEDED'],
    ['{ ownershipPath(from: "firm:gem", to: "country:ID") { more } }', 'BAD_USER_INPUT'],
    ['{ commonOwners(of: ["firm:qmb", "firm:qmb"]) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ lookThrough(of: ["firm:qmb"], countries: ["firm:gem"]) { asOf } }', 'BAD_USER_INPUT'],
  ])('%s is refused: %s', async (query, code) => {
    const { errors } = await api.ask(query);
    expect(errors![0]!.extensions!['code']).toBe(code);
  });
});

it.each([
  'holdings(of: "firm:gem", asOf: "1800-01-01") { totalCount }',
  'ownedAssets(by: {parties: ["firm:gem"]}, asOf: "1800-01-01") { totalCount }',
  'openQuestions(by: {country: "country:CN"}, asOf: "1800-01-01") { totalCount }',
  'commonOwners(of: ["firm:qmb", "firm:huayue"], asOf: "1800-01-01") { totalCount }',
  'lookThrough(of: ["firm:qmb"], countries: [], asOf: "1800-01-01") { asOf }',
  'ownershipPath(from: "firm:gem", to: "firm:qmb", asOf: "1800-01-01") { more }',
])('%s: before any fact there is nothing to say', async (question) => {
  const { errors } = await api.ask(`{ ${question} }`);
  expect(errors![0]!.message).toContain('is before any fact of the dataset');
});

describe('store calls', () => {
  it.each([
    ['holdings(of: "country:CN"', 'nodes { asset { id } stakes { owner { id } claims { id } } }'],
    ['ownedAssets(by: {country: "country:CN"}', 'nodes { asset { id } verdict { value witness { claims { id } } } }'],
    ['openQuestions(by: {country: "country:CN"}', 'nodes { unknown { text } assets { id } }'],
    ['commonOwners(of: ["facility:huayue-hpal", "facility:huafei-hpal", "facility:kni-hpal"]', 'nodes { party { id } }'],
  ])('%s): as many for a long page as for a short one', async (field, nodes) => {
    const page = (first: number): Promise<number> => readsOf(api.schema, api.store, `{ ${field}, first: ${first}) { ${nodes} } }`);
    // Once before: a store that is a round trip away answers the first question in other batches than later ones.
    await page(50);
    const [short, long] = [await page(3), await page(50)];
    expect(long).toBe(short);
    expect(long).toBeLessThan(30);
  });
});
