import type { ExecutionResult } from 'graphql';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

const refusal = ({ errors }: ExecutionResult): { code: unknown; message: string } => {
  const error = errors![0]! as unknown as { message: string; extensions?: { code?: unknown } };
  return { code: error.extensions?.code, message: error.message };
};

describe('lists', () => {
  it('page through everything once, in order, whatever the page size', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await api.ask(
        'query ($after: String) { firms(first: 37, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }',
        { after },
      );
      const page = (
        data as {
          firms: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] };
        }
      ).firms;
      all.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) expect(all).toHaveLength(page.totalCount);
    } while (after !== null);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['another filter', 'firms(first: 2, filter: { name: { contains: "a" } }, after: $after) { nodes { id } }'],
    ['another order', 'firms(first: 2, orderBy: { field: ID }, after: $after) { nodes { id } }'],
    ['another list', 'facilities(first: 2, after: $after) { nodes { id } }'],
  ])('a cursor is refused under %s', async (_, field) => {
    const { data } = await api.ask('{ firms(first: 2) { pageInfo { endCursor } } }');
    const after = (data as { firms: { pageInfo: { endCursor: string } } }).firms.pageInfo.endCursor;
    const refused = await api.ask(`query ($after: String) { ${field} }`, { after });
    expect(refusal(refused)).toMatchObject({ message: expect.stringContaining('another list') as string });
  });

  it('a cursor is refused that is none', async () => {
    expect(refusal(await api.ask('{ firms(after: "nonsense") { nodes { id } } }')).message).toContain(
      'is not a cursor',
    );
  });

  it('a page of more than 200 is refused, with what to do instead', async () => {
    expect(refusal(await api.ask('{ firms(first: 201) { nodes { id } } }')).message).toContain(
      'Ask for 200 and go on with "after"',
    );
    expect(refusal(await api.ask('{ firms(first: -1) { nodes { id } } }')).message).toContain('negative');
    expect(
      (await api.ask('{ firms(first: 0) { nodes { id } totalCount pageInfo { endCursor } } }')).data,
    ).toMatchObject({
      firms: { nodes: [], pageInfo: { endCursor: null } },
    });
  });

  it('filters combine', async () => {
    const { data } = await api.ask(`{
      both: facilities(filter: { country: { eq: "country:AU" }, stage: { eq: EXTRACTION } }, first: 200) { nodes { stage country { id } } }
      either: facilities(filter: { or: [{ country: { eq: "country:AU" } }, { country: { eq: "country:MY" } }] }, first: 200) { nodes { country { id } } }
      none: facilities(filter: { not: { country: { isNull: false } } }, first: 200) { nodes { country { id } } }
      all: facilities { totalCount }
      some: facilities(filter: { country: { isNull: false } }) { totalCount }
      alias: firms(filter: { alias: { eq: "nni" } }) { nodes { id } }
    }`);
    const found = data as unknown as {
      both: { nodes: { stage: string; country: { id: string } }[] };
      either: { nodes: { country: { id: string } }[] };
      none: { nodes: { country: null }[] };
      all: { totalCount: number };
      some: { totalCount: number };
      alias: { nodes: { id: string }[] };
    };
    expect(found.both.nodes.length).toBeGreaterThan(0);
    expect(found.both.nodes.every(({ stage, country }) => stage === 'EXTRACTION' && country.id === 'country:AU')).toBe(
      true,
    );
    expect(new Set(found.either.nodes.map(({ country }) => country.id))).toEqual(new Set(['country:AU', 'country:MY']));
    expect(found.none.nodes.every(({ country }) => country === null)).toBe(true);
    expect(found.none.nodes.length + found.some.totalCount).toBe(found.all.totalCount);
    expect(found.alias.nodes).toEqual([{ id: 'firm:nni' }]);
  });
});

describe('look-ups', () => {
  it('find a firm by an identifier of any scheme, and nothing by another scheme', async () => {
    const { data } = await api.ask(`{
      a: firm(by: { identifier: { scheme: "ticker", id: "sse-603993" } }) { id }
      b: firm(by: { identifier: { scheme: "LEI", id: "SSE-603993" } }) { id } }`);
    expect(data).toEqual({ a: { id: 'firm:cmoc' }, b: null });
  });

  it('say beside a null which id may have been meant, for the first of a request', async () => {
    const { data, extensions } = await api.ask(
      '{ a: firm(by: { id: "firm:linas" }) { id } b: node(id: "facility:kwinanna") { id } }',
    );
    expect(data).toEqual({ a: null, b: null });
    expect(extensions?.['warnings']).toEqual([
      { code: 'UNKNOWN_ID', message: 'There is nothing with the id "firm:linas". Did you mean "firm:lynas"?' },
    ]);
    const other = await api.ask('{ node(id: "nothing like it") { id } }');
    expect(other.extensions?.['warnings']).toMatchObject([{ message: expect.stringContaining('search(text:)') }]);
  });

  it('answer by any key, and null where there is nothing', async () => {
    const { data } = await api.ask(`{
      a: country(by: { alpha3: "IDN" }) { id }
      b: mineral(by: { symbol: "Ni" }) { id }
      c: firm(by: { id: "firm:nobody" }) { id }
      d: node(id: "facility:kwinana") { __typename id }
      e: nodes(ids: ["firm:gem", "firm:nobody", "claim:P0012"]) { __typename id }
      f: firm(by: { id: "country:ID" }) { id }
    }`);
    expect(data).toEqual({
      a: { id: 'country:ID' },
      b: { id: 'mineral:nickel' },
      c: null,
      d: { __typename: 'Facility', id: 'facility:kwinana' },
      e: [{ __typename: 'Firm', id: 'firm:gem' }, null, { __typename: 'Claim', id: 'claim:P0012' }],
      f: null,
    });
  });

  it('take exactly one key, in the document and in variables', async () => {
    expect(refusal(await api.ask('{ country(by: { id: "country:ID", alpha2: "ID" }) { id } }')).message).toMatch(
      /exactly one/i,
    );
    const inVariables = await api.ask('query ($by: CountryBy!) { country(by: $by) { id } }', {
      by: { id: 'country:ID', alpha2: 'ID' },
    });
    expect(refusal(inVariables).message).toMatch(/exactly one/i);
  });
});

describe('time', () => {
  it('fields inherit the date of the field above, and an argument of their own wins', async () => {
    const { data } = await api.ask(`{
      ownership(of: "facility:huayue-hpal", asOf: "2022-06-30") {
        asset { ... on Facility { owners { nodes { ... on Firm { owners { nodes { id } } later: owners(asOf: "2024-06-30") { nodes { id } } } } } } }
      }
    }`);
    const [company] = (
      data as unknown as {
        ownership: {
          asset: { owners: { nodes: { owners: { nodes: { id: string }[] }; later: { nodes: { id: string }[] } }[] } };
        };
      }
    ).ownership.asset.owners.nodes;
    expect(company!.owners.nodes.map(({ id }) => id)).toContain('firm:tsingshan');
    expect(company!.later.nodes.map(({ id }) => id)).not.toContain('firm:tsingshan');
  });

  it('a date that does not exist is refused', async () => {
    expect(refusal(await api.ask('{ ownership(of: "firm:gem", asOf: "2025-02-30") { asOf } }')).message).toContain(
      '2025-02-30',
    );
  });
});

describe('bad questions', () => {
  it.each([
    [
      'an unknown id',
      '{ ownership(of: "facility:kwinanna") { asOf } }',
      'there is nothing with the id "facility:kwinanna"',
    ],
    [
      'an id that is nearly right',
      '{ verdict(of: "facility:kwinanna", country: "country:CN") { value } }',
      'Did you mean "facility:kwinana"?',
    ],
    ['a name for an id', '{ ownership(of: "kwinana") { asOf } }', 'Did you mean "facility:kwinana"'],
    ['no id at all', '{ ownership(of: "xqzwv") { asOf } }', 'Ids look like firm:name'],
    [
      'an owner as asset',
      '{ ownership(of: "country:CN") { asOf } }',
      'is a Country; wanted: Firm, Facility, Organisation',
    ],
    [
      'an unknown rule',
      '{ verdict(of: "facility:kwinana", country: "country:CN", rule: "FAIR") { value } }',
      'The rules are: AGGREGATE_50, BENEFICIAL_25, DIRECT_STAKE, EFFECTIVE_SHARE, FEOC_25, MAJORITY_CONTROL',
    ],
    [
      'a threshold of 0',
      '{ verdict(of: "facility:kwinana", country: "country:CN", rule: "EFFECTIVE_SHARE", threshold: 0) { value } }',
      'above 0 and at most 100',
    ],
    [
      'a threshold of 101',
      '{ verdict(of: "facility:kwinana", country: "country:CN", rule: "EFFECTIVE_SHARE", threshold: 101) { value } }',
      'above 0 and at most 100',
    ],
    [
      'a threshold where the rule has none',
      '{ verdict(of: "facility:kwinana", country: "country:CN", threshold: 40) { value } }',
      'ask by EFFECTIVE_SHARE',
    ],
    [
      'a firm as country',
      '{ verdict(of: "facility:kwinana", country: "firm:gem") { value } }',
      'is a Firm; wanted: Country',
    ],
    [
      'an unknown mineral',
      '{ dependencyChains(ownedBy: "country:CN", feeding: {partnerOf: "country:US"}, minerals: ["mineral:unobtainium"]) { asOf } }',
      'Argument "minerals"',
    ],
    [
      'too many chains',
      '{ dependencyChains(ownedBy: "country:CN", feeding: {partnerOf: "country:US"}, chains: 21) { asOf } }',
      'ask for 0 to 20',
    ],
    ['nothing to search', '{ search(text: " ") { score } }', 'nothing to look for'],
  ])('%s gets an error that says what, which and what to do', async (_, source, message) => {
    expect(refusal(await api.ask(source)).message).toContain(message);
  });
});
