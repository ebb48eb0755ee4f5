import type { StakeEdge } from '../../domain/graph/edge.js';
import { shareText } from '../../domain/values/share.js';
import { buildGraph, type BuiltGraph } from './build-graph.js';
import { datasetFromText } from './testing/dataset-from-text.js';

const SOURCES = `
sources
id | title | date
source:old | Old | 2018
source:new | New | 2024-01-05
source:undated | Undated |
`;

const FIRMS = `
firms
id | name | jurisdiction | source
firm:a | A | country:CN | source:old
firm:b | B | |
firm:c | C | |
firm:x | X | |
`;

const build = (text: string): BuiltGraph => buildGraph(datasetFromText(`${SOURCES}\n${FIRMS}\n${text}`));

const stakes = (text: string): string[] =>
  build(text)
    .edges.filter((edge): edge is StakeEdge => edge.kind === 'STAKE')
    .map(
      (edge) =>
        `${edge.id} ${edge.from}>${edge.to} ${edge.interest} ${shareText(edge.share!)} ${edge.status} ${edge.validFrom}..${edge.validUntil}`,
    );

describe('building stakes', () => {
  it('a minimal row is a stake without a number, from the date of its source', () => {
    expect(stakes('stakes\nid | owner | asset | source\nP1 | firm:a | firm:x | source:new')).toEqual([
      'stake:P1 firm:a>firm:x SHAREHOLDING unstated CURRENT 2024-01-05..9999-12-31',
    ]);
  });

  it('a closed cap table ends the earlier states of every other owner of the asset', () => {
    const table = `
      stakes
      id | owner  | asset  | share | as_of | complete | source
      P1 | firm:a | firm:x | 36    | 2018  |          | source:old
      P2 | firm:b | firm:x | 64    | 2018  |          | source:old
      P3 | firm:a | firm:x | 63    | 2024  | yes      | source:new
      P4 | firm:c | firm:x | 37    | 2024  | yes      | source:new`;
    expect(stakes(table)).toEqual([
      'stake:P1 firm:a>firm:x SHAREHOLDING 36 CURRENT 2018-01-01..2024-01-01',
      'stake:P2 firm:b>firm:x SHAREHOLDING 64 CURRENT 2018-01-01..2024-01-01',
      'stake:P3 firm:a>firm:x SHAREHOLDING 63 CURRENT 2024-01-01..9999-12-31',
      'stake:P4 firm:c>firm:x SHAREHOLDING 37 CURRENT 2024-01-01..9999-12-31',
    ]);
  });

  it('a closed cap table leaves other assets, votes and indirect claims alone', () => {
    const table = `
      stakes
      id | owner  | asset  | interest      | directness | as_of | complete | source
      P1 | firm:b | firm:c |               |            | 2018  |          | source:old
      P2 | firm:b | firm:x | VOTING_RIGHTS |            | 2018  |          | source:old
      P3 | firm:b | firm:x |               | INDIRECT   | 2018  |          | source:old
      P4 | firm:a | firm:x |               |            | 2024  | yes      | source:new`;
    expect(stakes(table).filter((line) => line.endsWith('9999-12-31'))).toHaveLength(4);
  });

  it('"ends" ends the state of the named claim, of whichever owner', () => {
    const table = `
      stakes
      id | owner  | asset  | share | as_of | from       | ends | source
      P1 | firm:a | firm:x | 10    | 2019  |            |      | source:old
      P2 | firm:b | firm:x | 10    |       | 2023-08-04 | P1   | source:new`;
    expect(stakes(table)[0]).toBe('stake:P1 firm:a>firm:x SHAREHOLDING 10 CURRENT 2019-01-01..2023-08-04');
  });

  it('"ends" in an enduring table ends on the day the row speaks of', () => {
    const table = `
      headquarters
      id | party  | country    | as_of | ends | source
      P1 | firm:x | country:GB | 2010  |      | source:old
      P2 | firm:x | country:SG | 2024  | P1   | source:new`;
    const seats = build(table).edges.filter(({ kind }) => kind === 'HEADQUARTERED_IN');
    expect(seats.map(({ to, validUntil }) => `${to} ${validUntil}`)).toEqual([
      'country:GB 2024-01-01',
      'country:SG 9999-12-31',
    ]);
  });

  it('a state knows whether it is of a closed cap table', () => {
    const table = `
      stakes
      id | owner  | asset  | share | as_of | complete | source
      P1 | firm:a | firm:x | 60    | 2018  | yes      | source:old
      P2 | firm:b | firm:x | 40    | 2018  | yes      | source:old
      P3 | firm:b | firm:x | 30    | 2024  |          | source:new`;
    const of = build(table).edges.filter((edge) => edge.kind === 'STAKE');
    expect(of.map((edge) => edge.kind === 'STAKE' && edge.complete)).toEqual([true, true, false]);
  });

  it('a row that does not say whether it is direct confirms one that does', () => {
    const table = `
      stakes
      id | owner  | asset  | directness | share    | as_of | source
      P1 | firm:a | firm:x | DIRECT     | 63       | 2022  | source:old
      P2 | firm:a | firm:x |            | majority | 2024  | source:new`;
    expect(stakes(table)).toEqual(['stake:P1 firm:a>firm:x SHAREHOLDING 63 CURRENT 2022-01-01..9999-12-31']);
  });

  it('a claim of unknown interest joins the shareholding of the same pair', () => {
    const table = `
      stakes
      id | owner  | asset  | interest | share | as_of | source
      P1 | firm:a | firm:x |          | 40    | 2018  | source:old
      P2 | firm:a | firm:x | UNKNOWN  |       | 2020  | source:new`;
    expect(stakes(table)).toEqual(['stake:P1 firm:a>firm:x SHAREHOLDING 40 CURRENT 2018-01-01..9999-12-31']);
  });

  it('an indirect claim keeps apart from a direct one', () => {
    const table = `
      stakes
      id | owner  | asset  | directness | share | as_of | source
      P1 | firm:a | firm:x | DIRECT     | 40    | 2018  | source:old
      P2 | firm:a | firm:x | INDIRECT   | 66    | 2018  | source:old`;
    expect(stakes(table)).toHaveLength(2);
  });

  it('a claim without any date counts from the date of the dataset', () => {
    expect(stakes('stakes\nid | owner | asset | source\nP1 | firm:a | firm:x | source:undated')).toEqual([
      'stake:P1 firm:a>firm:x SHAREHOLDING unstated CURRENT 2026-05-31..9999-12-31',
    ]);
  });

  it('rows that are equal in every cell make one claim', () => {
    const row = '| firm:a | firm:x | source:new';
    const graph = build(`stakes\nid | owner | asset | source\n${row}\n${row}`);
    expect(graph.nodes.filter(({ id }) => id.startsWith('claim:') && !id.includes('registered'))).toHaveLength(1);
  });

  it('keeps every claim as a node that leads to its source', () => {
    const graph = build(
      'stakes\nid | owner | asset | share | quote | source\nP1 | firm:a | firm:x | >50 | most of it | source:new',
    );
    expect(graph.nodes.find(({ id }) => id === 'claim:P1')).toMatchObject({
      kind: 'Claim',
      source: 'source:new',
      predicate: 'STAKE',
      subject: 'firm:a',
      object: 'firm:x',
      value: '>50 %',
      quote: 'most of it',
      confidence: 'high',
      statedOn: '2024-01-05',
    });
    expect(graph.edges.find(({ id }) => id === 'from-source:claim.P1.source.new')).toMatchObject({
      from: 'claim:P1',
      to: 'source:new',
    });
  });
});

describe('building the rest', () => {
  it('a jurisdiction in a node row is a registration, by the source of the row, from ever', () => {
    const edge = build('').edges.find(({ kind }) => kind === 'REGISTERED_IN');
    expect(edge).toMatchObject({
      from: 'firm:a',
      to: 'country:CN',
      validFrom: '0001-01-01',
      preferredClaim: 'claim:firm.a.registered-in.jurisdiction',
    });
  });

  it('a facility takes its stage from its type and its country from its site', () => {
    const graph = build(`
      sites
      id | name | country
      site:park | Park | country:ID

      facilities
      id | name | type | stage | site
      facility:p | P | HPAL | | site:park
      facility:q | Q | HPAL | REFINING |`);
    const [p, q] = graph.nodes.filter(({ kind }) => kind === 'Facility');
    expect(p).toMatchObject({ stage: 'INTERMEDIATE', country: 'country:ID', site: 'site:park' });
    expect(q).toMatchObject({ stage: 'REFINING', country: null });
    expect(graph.edges.filter(({ from, kind }) => from === 'facility:p' && kind === 'IN_COUNTRY')).toHaveLength(1);
  });

  it('a row about a built-in country changes only what it states', () => {
    const graph = build('countries\nid | name | region\ncountry:ID | Indonesia | Southeast Asia');
    expect(graph.nodes.find(({ id }) => id === 'country:ID')).toMatchObject({
      name: 'Indonesia',
      alpha3: 'IDN',
      region: 'Southeast Asia',
    });
  });

  it('the edges of a merged thing belong to the survivor', () => {
    const graph = build(`
      identities
      id | merged | survivor | source
      P9 | firm:b | firm:a | source:new

      stakes
      id | owner | asset | source
      P1 | firm:b | firm:x | source:new`);
    expect(graph.edges.find(({ kind }) => kind === 'STAKE')).toMatchObject({ from: 'firm:a', to: 'firm:x' });
  });

  it('what is said of both ids of one thing meets in one timeline', () => {
    const table = `
      identities
      id | merged | survivor | source
      P9 | firm:b | firm:a | source:new

      stakes
      id | owner  | asset  | share | as_of | source
      P1 | firm:b | firm:x | 60    | 2018  | source:old
      P2 | firm:a | firm:x | 60    | 2024  | source:new`;
    expect(stakes(table)).toEqual(['stake:P1 firm:a>firm:x SHAREHOLDING 60 CURRENT 2018-01-01..9999-12-31']);
  });

  it('rows that agree in all but value and source are rivals on one observation; the newer statement rules', () => {
    const graph = build(`
      observations
      id | subject | property | of | value | unit | basis | date | bound | confidence | source
      P1 | firm:x | CAPACITY | | 480000 | t/yr | PRODUCT | 2024 | | | source:new
      P2 | firm:x | CAPACITY | | 600000 | t/yr | PRODUCT | 2024 | | | source:old
      P3 | firm:x | CAPACITY | | 100 | t/yr | CONTAINED_METAL | 2024 | | | source:new
      P4 | firm:x | CAPACITY | | 700000 | t/yr | PRODUCT | 2025 | OVER | low | source:new`);
    const observations = graph.nodes.filter((node) => node.kind === 'Observation');
    expect(observations).toMatchObject([
      {
        id: 'observation:P1',
        value: 480000,
        claims: ['claim:P1', 'claim:P2'],
        disputed: true,
        unconfirmed: false,
        validFrom: '2024-01-01',
        validUntil: '2025-01-01',
      },
      { id: 'observation:P3', value: 100, disputed: false },
      { id: 'observation:P4', value: 700000, unconfirmed: true },
    ]);
  });

  it('bounds that leave room for each other do not dispute', () => {
    const graph = build(`
      observations
      id | subject | property | value | unit | date | bound | source
      P1 | firm:x | PRODUCTION | 100 | t | 2024 | OVER | source:new
      P2 | firm:x | PRODUCTION | 120 | t | 2024 | | source:old
      P3 | firm:x | PRODUCTION | 105 | t | 2023 | ABOUT | source:old
      P4 | firm:x | PRODUCTION | 100 | t | 2023 | | source:old`);
    expect(
      graph.nodes
        .filter((node) => node.kind === 'Observation')
        .map((node) => node.kind === 'Observation' && node.disputed),
    ).toEqual([false, false]);
  });

  it('two events of an agreement on one day both happened', () => {
    const graph = build(`
      agreements
      id | name
      agreement:g | G

      observations
      id | subject | property | code | date | source
      P1 | agreement:g | STATUS | ANNOUNCED | 2025-10 | source:new
      P2 | agreement:g | STATUS | SIGNED | 2025-10 | source:new`);
    expect(graph.nodes.filter(({ kind }) => kind === 'Observation')).toMatchObject([
      { disputed: false },
      { disputed: false },
    ]);
  });

  it('two sentences about one thing on one day stand beside each other', () => {
    const graph = build(`
      observations
      id | subject | property | date | text | source
      P1 | firm:x | EVENT | 2025-10 | It opened a plant. | source:new
      P2 | firm:x | EVENT | 2025-10 | It closed a plant. | source:new`);
    expect(graph.nodes.filter(({ kind }) => kind === 'Observation')).toMatchObject([
      { text: 'It opened a plant.', claims: ['claim:P1'], disputed: false },
      { text: 'It closed a plant.', claims: ['claim:P2'], disputed: false },
    ]);
    expect(graph.nodes.find(({ id }) => id === 'claim:P2')).toMatchObject({ value: 'It closed a plant.' });
  });

  it('a row with a claim makes it of its own source, period and amount', () => {
    const { nodes, edges } = build(`
      investments
      id | name | amount | currency | from | status | source | locator | quote | claim | confidence
      investment:i | A mine | 1000 | USD | 2025 | PLANNED | source:new | p. 3 | will invest | F1 | medium
      investment:j | Another | | | | | source:new | | | |`);
    expect(nodes.filter(({ kind }) => kind === 'Investment')).toMatchObject([{ claim: 'claim:F1' }, { claim: null }]);
    expect(nodes.find(({ id }) => id === 'claim:F1')).toEqual({
      id: 'claim:F1',
      kind: 'Claim',
      predicate: 'INTRODUCED',
      subject: 'investment:i',
      object: null,
      value: '1000 USD',
      source: 'source:new',
      locator: 'p. 3',
      quote: 'will invest',
      confidence: 'medium',
      statedOn: '2024-01-05',
      status: 'PLANNED',
      from: '2025',
      until: null,
      asOf: null,
    });
    expect(edges).toContainEqual(
      expect.objectContaining({ kind: 'FROM_SOURCE', from: 'claim:F1', to: 'source:new' }) as object,
    );
  });

  it('nodes and edges are sorted by id, and ids are unique', () => {
    const { nodes, edges } = build(
      'stakes\nid | owner | asset | source\nP1 | firm:a | firm:x | source:new\nP2 | firm:a | firm:x | source:old',
    );
    for (const list of [nodes, edges]) {
      const ids = (list as readonly { id: string }[]).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });
});
