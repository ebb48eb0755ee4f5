import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { removeTemporaryDatasets, temporaryDataset } from '../../src/ingest/reading/testing/temporary-dataset.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { apiOver, seededApi, storeWith, type SeededApi } from '../support/seeded-api.js';

/** One thing under two ids, and two things under like names. */
afterAll(removeTemporaryDatasets);

describe('a firm whose two ids turned out to be one', () => {
  let api: SeededApi;
  beforeAll(async () => {
    const directory = await temporaryDataset({
      'sources.csv': 'id,title,date\nsource:register,A register,2025\nsource:paper,A paper,2024\n',
      'firms.csv':
        'id,name,aliases,identifiers\nfirm:delong,Jiangsu Delong,,USCC:91320\nfirm:jdn,Delong Nickel Industry,JDN,TICKER:X-1;USCC:91321\n',
      'facilities.csv':
        'id,name,identifiers,type,country\nfacility:oss,OSS smelter,TRACKER:P100;WIKIDATA:Q1,RKEF,country:ID\n',
      'stakes.csv':
        'id,owner,asset,share,as_of,source\nS1,firm:jdn,facility:oss,50,2024,source:paper\nS2,firm:delong,facility:oss,50,2025,source:register\n',
      'identities.csv':
        'id,merged,survivor,why,source\nI1,firm:jdn,firm:delong,the register lists one company under both names,source:register\n',
    });
    const { dataset, problems } = await checkDataset(directory);
    expect(problems).toEqual([]);
    api = await apiOver(await storeWith(buildGraph(dataset)));
  });

  const ask = async (source: string) => api.ask(source);

  it('keeps the reason, with its source, on the edge between the ids', async () => {
    const snapshot = await api.store.snapshot();
    const edges = await snapshot.edges(['firm:jdn'], { kind: 'SAME_AS', direction: 'out' });
    expect(edges.get('firm:jdn')).toMatchObject([
      { to: 'firm:delong', why: 'the register lists one company under both names', claims: ['claim:I1'] },
    ]);
  });

  it('answers a look-up of the old id with the survivor and a warning', async () => {
    const { data, extensions } = await ask('{ node(id: "firm:jdn") { id } }');
    expect(data).toEqual({ node: { id: 'firm:delong' } });
    expect(extensions?.['warnings']).toMatchObject([{ code: 'MERGED_ID' }]);
  });

  it.each(['{ ticker: "x-1" }', '{ identifier: { scheme: "uscc", id: "91321" } }'])(
    'answers a look-up of an identifier of the old id, %s, with the survivor too',
    async (by) => {
      const { data, extensions } = await ask(`{ firm(by: ${by}) { id identifiers } }`);
      expect(data).toEqual({ firm: { id: 'firm:delong', identifiers: ['USCC:91320'] } });
      expect(extensions?.['warnings']).toMatchObject([{ code: 'MERGED_ID' }]);
    },
  );

  it('finds a plant by what a tracker calls it', async () => {
    const { data, extensions } = await ask(`{
      a: facility(by: { identifier: { scheme: "Wikidata", id: "q1" } }) { id identifiers }
      b: facility(by: { identifier: { scheme: "TRACKER", id: "P10" } }) { id }
      c: facilities(filter: { identifier: { startsWith: "tracker:" } }) { nodes { id } } }`);
    expect(data).toEqual({
      a: { id: 'facility:oss', identifiers: ['TRACKER:P100', 'WIKIDATA:Q1'] },
      b: null,
      c: { nodes: [{ id: 'facility:oss' }] },
    });
    expect(extensions).toBeUndefined();
  });

  it('owns once what both ids are stated to own', async () => {
    const { data } = await ask('{ ownership(of: "facility:oss") { owners { party { id } share { low high } } } }');
    expect(data).toEqual({
      ownership: { owners: [{ party: { id: 'firm:delong' }, share: { low: 50, high: 50 } }] },
    });
  });

  it.each(['JDN', 'delong nickel', 'Jiangsu Delong', 'firm:jdn'])('is found once by %s', async (text) => {
    const { data } = await api.ask('query ($text: String!) { search(text: $text, kinds: [Firm]) { node { id } } }', {
      text,
    });
    expect(data).toEqual({ search: [{ node: { id: 'firm:delong' } }] });
  });
});

describe('a plant under three ids, each merged into the next', () => {
  let api: SeededApi;
  beforeAll(async () => {
    const directory = await temporaryDataset({
      'sources.csv': 'id,title,date\nsource:register,A register,2025\nsource:paper,A paper,2024\n',
      'facilities.csv':
        'id,name,identifiers,type,country,source\nfacility:a,Alpha,,RKEF,,source:register\nfacility:b,Beta,TRACKER:B,RKEF,country:ID,source:paper\nfacility:c,Gamma,TRACKER:C,RKEF,country:ID,source:paper\nfacility:d,Delta,,RKEF,country:ID,source:paper\n',
      'identities.csv':
        'id,merged,survivor,status,confidence,source\nI1,facility:b,facility:a,,,source:register\nI2,facility:c,facility:b,,,source:register\nI3,facility:d,facility:a,PLANNED,,source:paper\nI4,facility:a,facility:d,,low,source:paper\n',
    });
    const { dataset, problems } = await checkDataset(directory);
    expect(problems).toEqual([]);
    api = await apiOver(await storeWith(buildGraph(dataset)));
  });

  it('stands once in lists, and is counted once, as statistics count it', async () => {
    const { data, errors } = await api.ask(`{
      facilities { totalCount nodes { id } }
      indonesian: facilities(filter: { country: { eq: "country:ID" } }, orderBy: { field: ID }, last: 1) { totalCount nodes { id } }
      country(by: { id: "country:ID" }) { facilities { totalCount nodes { id } } }
      facilityStatistics(groupBy: []) { nodes { count } }
    }`);
    expect(errors).toBeUndefined();
    const plants = { totalCount: 2, nodes: [{ id: 'facility:a' }, { id: 'facility:d' }] };
    expect(data).toMatchObject({
      facilities: plants,
      indonesian: { totalCount: 2, nodes: [{ id: 'facility:d' }] },
      country: { facilities: plants },
      facilityStatistics: { nodes: [{ count: 2 }] },
    });
  });

  it.each(['node(id: "facility:c")', 'facility(by: { identifier: { scheme: "TRACKER", id: "C" } })'])(
    'answers %s with the one that lives on, where a merged id’s row says it stands',
    async (lookUp) => {
      const { data, extensions } = await api.ask(`{ plant: ${lookUp} { id ... on Facility { country { id } } } }`);
      expect(data).toEqual({ plant: { id: 'facility:a', country: { id: 'country:ID' } } });
      expect(extensions?.['warnings']).toMatchObject([
        { code: 'MERGED_ID', message: expect.stringContaining('"facility:c" is merged into "facility:a"') },
      ]);
    },
  );
});

describe('look-alikes of the seeds are things of their own', () => {
  let api: SeededApi;
  beforeAll(async () => {
    api = await seededApi();
  });

  it('two plants at Pomalaa have other owners, other types and other capacities', async () => {
    const { data } = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Facility { type
      owners { nodes { id } } observations(properties: [CAPACITY]) { nodes { id } } } } }`,
      {
        ids: ['facility:kni-hpal', 'facility:pomalaa-nickel-refinery'],
      },
    );
    type Plant = { type: string; owners: { nodes: { id: string }[] }; observations: { nodes: { id: string }[] } };
    const [hpal, ferronickel] = (data as { nodes: Plant[] }).nodes as [Plant, Plant];
    expect([hpal.type, ferronickel.type]).toEqual(['HPAL', 'SMELTER']);
    const shared = (a: { id: string }[], b: { id: string }[]) =>
      a.filter(({ id }) => b.some((other) => other.id === id));
    expect(hpal.owners.nodes.length).toBeGreaterThan(0);
    expect(ferronickel.owners.nodes.length).toBeGreaterThan(0);
    expect(shared(hpal.owners.nodes, ferronickel.owners.nodes)).toEqual([]);
    expect(shared(hpal.observations.nodes, ferronickel.observations.nodes)).toEqual([]);
  });

  it('Sumitomo Corporation, Sumitomo Metal Mining and an unspecified Sumitomo hold different things', async () => {
    const { data } = await api.ask(`{
      corporation: firm(by: {id: "firm:sumitomo-corporation"}) { id holdings { nodes { id } } }
      mining: firm(by: {ticker: "TYO-5713"}) { id holdings { nodes { id } } }
      unspecified: firm(by: {id: "firm:sumitomo-unspecified"}) { id holdings { nodes { id } } }
    }`);
    const firms = data as Record<string, { id: string; holdings: { nodes: { id: string }[] } }>;
    expect(firms['mining']!.id).toBe('firm:sumitomo-metal-mining');
    const held = Object.values(firms).flatMap(({ holdings }) => holdings.nodes.map(({ id }) => id));
    expect(held.length).toBeGreaterThan(0);
    expect(new Set(held).size).toBe(held.length);
  });

  it('the Minerals Security Partnership is an alliance, and no agreement', async () => {
    const { data } = await api.ask(
      '{ search(text: "MSP", first: 1) { node { __typename id ... on Organisation { type } } } }',
    );
    expect(data).toEqual({
      search: [
        { node: { __typename: 'Organisation', id: 'organisation:minerals-security-partnership', type: 'ALLIANCE' } },
      ],
    });
  });
});
