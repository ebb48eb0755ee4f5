import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { datasetFromText } from '../../src/ingest/building/testing/dataset-from-text.js';
import { apiOver, memoryWith, type SeededApi } from '../support/seeded-api.js';
import { seededNeo4j } from '../neo4j/testing/seeded-neo4j.js';

/**
 * Two registers give the Chinese parent of a smelter 49 and 51, a third page puts the seat of its partner elsewhere,
 * and two statistics differ on the ore.
 */
const DATASET = `
sources
id | title | date
source:register-a | Register A | 2024-03
source:register-b | Register B | 2025-03
source:news | News | 2023

minerals
id | name
mineral:ni | Nickel

products
id | name | minerals
product:npi | NPI | mineral:ni

firms
id | name | jurisdiction | source
firm:dragon | Dragon | country:CN | source:news
firm:tide | Tide | country:SG | source:news
firm:smelt | Smelt | country:ID | source:news
firm:reef | Reef | |

facilities
id | name | type | country | source
facility:smelter | Smelter | SMELTER | country:ID | source:news
facility:mine | Mine | MINE | country:ID | source:news
facility:port | Port | PORT | country:ID | source:news

outputs
id | facility | product | source
O1 | facility:smelter | product:npi | source:news

headquarters
id | party | country | source
H1 | firm:tide | country:SG | source:register-a
H2 | firm:tide | country:CN | source:register-b

registrations
id | party | country | source
R1 | firm:reef | country:SG | source:register-a
R2 | firm:reef | country:CN | source:register-b

stakes
id | owner | asset | share | as_of | source
S1 | firm:dragon | firm:smelt | 49 | 2024 | source:register-b
S2 | firm:dragon | firm:smelt | 51 | 2024 | source:register-a
S3 | firm:dragon | firm:smelt | majority | 2024 | source:news
S4 | firm:tide | firm:smelt | 30 | 2024 | source:register-a
S5 | firm:smelt | facility:smelter | 100 | 2024 | source:register-a
R3 | firm:reef | facility:port | 80 | 2024 | source:register-a
M1 | firm:dragon | facility:mine | 60 | 2024 | source:register-a
M2 | firm:tide | facility:mine | 60 | 2024 | source:register-a

observations
id | subject | property | of | value | unit | bound | date | source
V1 | country:ID | RESERVES | mineral:ni | 21 | t | | 2024 | source:register-a
V2 | country:ID | RESERVES | mineral:ni | 55 | t | ABOUT | 2024 | source:register-b
V3 | country:ID | RESERVES | mineral:ni | 53 | t | | 2024 | source:news
V4 | country:ID | PRODUCTION | mineral:ni | 2 | t | | 2024 | source:news`;

let api: SeededApi;
beforeAll(async () => {
  const graph = buildGraph(datasetFromText(DATASET));
  const onNeo4j = process.env['LODEGRAPH_TEST_STORE'] === 'neo4j';
  api = await apiOver(onNeo4j ? await seededNeo4j(graph) : await memoryWith(graph));
});

const ask = async (query: string): Promise<Record<string, unknown>> => {
  const { data, errors } = await api.ask(query);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
};
const listed = async (filter: string): Promise<string[]> => {
  const { conflicts } = await ask(`{ conflicts${filter} { nodes { id } } }`);
  return (conflicts as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
};

const STAKE = 'conflict:value.S1';
const RESERVES = 'conflict:value.V1';
const SEAT = 'conflict:place.H1';
const REGISTERED = 'conflict:place.R1';
const OWNERS = 'conflict:owners.M1.2024-01-01';

describe('conflicts', () => {
  it.each([
    ['', [OWNERS, SEAT, REGISTERED, STAKE, RESERVES]],
    ['(kind: OWNERS)', [OWNERS]],
    ['(kind: STATUS)', []],
    ['(property: "STAKE")', [OWNERS, STAKE]],
    ['(subject: "firm:smelt")', [STAKE]],
    ['(subject: "mineral:ni")', [RESERVES]],
    ['(mineral: "mineral:ni")', [STAKE, RESERVES]],
    ['(country: "country:SG")', [SEAT, REGISTERED]],
    ['(country: "country:ID", property: "STAKE")', [OWNERS, STAKE]],
    ['(source: "source:register-b")', [SEAT, REGISTERED, STAKE, RESERVES]],
    ['(timing: UNDATED)', []],
  ])('%s', async (filter, ids) => {
    expect(await listed(filter)).toEqual([...ids].sort());
  });

  it('give each side with its claims, the preferred one and why', async () => {
    const { node } = await ask(`{ node(id: "${STAKE}") { ... on Conflict {
      kind property timing validFrom validUntil reason
      subject { id } object { id } preferredClaim { id } sources { id } minerals { id } countries { id }
      sides { value preferred claims { id source { id } } } } } }`);
    expect(node).toEqual({
      kind: 'VALUE',
      property: 'STAKE',
      timing: 'SAME_TIME',
      validFrom: '2024-01-01',
      validUntil: null,
      reason: 'NEWER_STATEMENT',
      subject: { id: 'firm:dragon' },
      object: { id: 'firm:smelt' },
      preferredClaim: { id: 'claim:S1' },
      sources: [{ id: 'source:news' }, { id: 'source:register-a' }, { id: 'source:register-b' }],
      minerals: [{ id: 'mineral:ni' }],
      countries: [{ id: 'country:CN' }, { id: 'country:ID' }],
      sides: [
        { value: '49 %', preferred: true, claims: [{ id: 'claim:S1', source: { id: 'source:register-b' } }] },
        {
          value: '51 %',
          preferred: false,
          claims: [
            { id: 'claim:S2', source: { id: 'source:register-a' } },
            { id: 'claim:S3', source: { id: 'source:news' } },
          ],
        },
      ],
    });
  });

  it('prefer nobody among owners who hold too much', async () => {
    const { node } = await ask(
      `{ node(id: "${OWNERS}") { ... on Conflict { reason preferredClaim { id } sides { value preferred } } } }`,
    );
    expect(node).toEqual({
      reason: null,
      preferredClaim: null,
      sides: [
        { value: '60 % held by Dragon', preferred: false },
        { value: '60 % held by Tide', preferred: false },
      ],
    });
  });

  it('stand beside the thing, the relationship and the number', async () => {
    const data = await ask(`{
      firm(by: { id: "firm:smelt" }) { conflicts { totalCount nodes { id } } owners { edges { node { id } stake { marks conflicts { id } } } } }
      mine: facility(by: { id: "facility:mine" }) { conflicts { nodes { id } } }
      country(by: { id: "country:ID" }) { observations { nodes { property disputed conflicts { id } } } }
      tide: firm(by: { id: "firm:tide" }) { country { id } } }`);
    expect(data).toEqual({
      firm: {
        conflicts: { totalCount: 1, nodes: [{ id: STAKE }] },
        owners: {
          edges: [
            { node: { id: 'firm:dragon' }, stake: { marks: ['DISPUTED'], conflicts: [{ id: STAKE }] } },
            { node: { id: 'firm:tide' }, stake: { marks: [], conflicts: [] } },
          ],
        },
      },
      mine: { conflicts: { nodes: [{ id: OWNERS }] } },
      country: {
        observations: {
          nodes: [
            { property: 'RESERVES', disputed: true, conflicts: [{ id: RESERVES }] },
            { property: 'PRODUCTION', disputed: false, conflicts: [] },
          ],
        },
      },
      tide: { country: { id: 'country:CN' } },
    });
  });

  it('page, and refuse what does not exist', async () => {
    const first = (await ask('{ conflicts(first: 3) { totalCount pageInfo { hasNextPage endCursor } } }'))[
      'conflicts'
    ] as {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([5, true]);
    expect(await listed(`(first: 3, after: "${first.pageInfo.endCursor}")`)).toEqual([STAKE, RESERVES]);
    for (const [filter, says] of [
      ['property: "STAKES"', 'Argument "property": "STAKES" is neither'],
      ['country: "country:XX"', 'Argument "country": there is nothing with the id "country:XX"'],
      ['mineral: "firm:tide"', 'Argument "mineral": "firm:tide" is a Firm; wanted: Mineral'],
    ]) {
      const { errors } = await api.ask(`{ conflicts(${filter}) { nodes { id } } }`);
      expect(errors![0]!.message).toContain(says);
    }
  });
});

const VERDICT = `value robust witness { steps { text } } alternatives { conflict { id } supposed claims { id } sources { id } value changes }`;

describe('verdicts where claims conflict', () => {
  const verdict = async (args: string): Promise<Record<string, unknown>> =>
    (await ask(`{ verdict(of: "facility:smelter", country: "country:CN", ${args}) { ${VERDICT} } }`))[
      'verdict'
    ] as Record<string, unknown>;

  it('say which source decides', async () => {
    // Tide sits in China by the newer page: Dragon 49 and Tide 30 make 79. Singapore leaves 49.
    const found = await verdict('rule: "EFFECTIVE_SHARE"');
    expect(found).toMatchObject({
      value: 'TRUE',
      robust: false,
      alternatives: [
        {
          conflict: { id: SEAT },
          supposed: 'Singapore',
          value: 'UNDETERMINED',
          changes: true,
          sources: [{ id: 'source:register-a' }],
        },
        {
          conflict: { id: STAKE },
          supposed: '51 %',
          value: 'TRUE',
          changes: false,
          claims: [{ id: 'claim:S2' }, { id: 'claim:S3' }],
        },
      ],
    });
  });

  it.each([
    ['source: "source:register-a"', 'TRUE'],
    ['source: "source:register-b"', 'UNDETERMINED'],
    ['claim: "claim:S2"', 'TRUE'],
    ['claim: "claim:S3"', 'TRUE'],
    ['claim: "claim:S1"', 'UNDETERMINED'],
  ])('are decided anew under { %s }', async (under, value) => {
    expect((await verdict(`rule: "MAJORITY_CONTROL", under: { ${under} }`))['value']).toBe(value);
  });

  it('turn on the country of an owner that is registered in two', async () => {
    const { verdict: found } = await ask(`{ verdict(of: "facility:port", country: "country:CN") {
      value robust alternatives { supposed value changes sources { id } } } }`);
    expect(found).toEqual({
      value: 'TRUE',
      robust: false,
      alternatives: [{ supposed: 'Singapore', value: 'FALSE', changes: true, sources: [{ id: 'source:register-a' }] }],
    });
  });

  it('show the stake as it is supposed to be', async () => {
    const { verdict: found } =
      await ask(`{ verdict(of: "facility:smelter", country: "country:CN", under: { claim: "claim:S2" }) {
      witness { stakes { owner { id } share { text } preferredClaim { id } } }
      alternatives { conflict { id } supposed claims { id } value } } }`);
    const { witness, alternatives } = found as { witness: { stakes: object[] }; alternatives: object[] };
    expect(witness.stakes).toContainEqual({
      owner: { id: 'firm:dragon' },
      share: { text: '51' },
      preferredClaim: { id: 'claim:S2' },
    });
    expect(alternatives).toContainEqual({
      conflict: { id: STAKE },
      supposed: '49 %',
      claims: [{ id: 'claim:S1' }],
      value: 'UNDETERMINED',
    });
  });

  it('are robust where nobody disagrees above the asset, and say when a source takes no side', async () => {
    const { data, errors, extensions } = await api.ask(
      '{ verdicts(of: ["firm:dragon", "facility:mine"], country: "country:CN", under: { source: "source:news" }, asOf: "2023-06-01") { robust alternatives { value } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      verdicts: [
        { robust: true, alternatives: [] },
        { robust: true, alternatives: [] },
      ],
    });
    expect(JSON.stringify(extensions)).toContain('NO_SIDE_TAKEN');
  });

  it.each([
    ['{ claim: "claim:none" }', 'Argument "under": there is nothing with the id "claim:none"'],
    ['{ source: "firm:tide" }', 'Argument "under": "firm:tide" is a Firm; wanted: Source'],
    ['{}', 'Under'],
  ])('refuse under: %s', async (under, says) => {
    const { errors } = await api.ask(`{ verdict(of: "firm:smelt", country: "country:CN", under: ${under}) { value } }`);
    expect(errors![0]!.message).toContain(says);
  });
});
