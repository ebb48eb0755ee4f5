import type { ConflictNode } from '../../domain/graph/node.js';
import { buildGraph, type BuiltGraph } from './build-graph.js';
import { datasetFromText } from './testing/dataset-from-text.js';

const THINGS = `
sources
id | title | date
source:old | Old | 2018
source:new | New | 2024-01-05

minerals
id | name
mineral:ni | Nickel

products
id | name | minerals
product:mhp | MHP | mineral:ni

firms
id | name
firm:a | A
firm:b | B
firm:x | X

sites
id | name
site:park | Park

facilities
id | name | country | source
facility:p | P | country:ID | source:old
facility:q | Q | |

agreements
id | name
agreement:g | G
`;

const build = (text: string): BuiltGraph => buildGraph(datasetFromText(`${THINGS}\n${text}`));
const conflictsOf = (graph: BuiltGraph): ConflictNode[] => graph.nodes.filter((node) => node.kind === 'Conflict');
const read = (graph: BuiltGraph): string[] =>
  conflictsOf(graph).map(
    ({ type, property, claims, values }) =>
      `${type} ${property}: ${claims.map((claim, n) => `${claim.replace('claim:', '')} ${values[n]!}`).join(' | ')}`,
  );
const marksOf = ({ edges }: BuiltGraph): string[] =>
  edges.filter(({ marks }) => marks.length > 0).map(({ id, marks }) => `${id} ${marks.join('+')}`);

describe('conflicts of a dataset', () => {
  it('a stake: its state is marked, and each side has the share that it would give', () => {
    const graph = build(`
      stakes
      id | owner | asset | share | as_of | confidence | source
      P1 | firm:a | firm:x | 49 | 2024 | | source:old
      P2 | firm:a | firm:x | 51 | 2024 | | source:new
      P3 | firm:a | firm:x | majority | 2024 | | source:old
      P4 | firm:b | firm:x | 10 | 2024 | | source:new`);
    expect(read(graph)).toEqual(['VALUE STAKE: P2 51 % | P3 51 % | P1 49 %']);
    expect(conflictsOf(graph)[0]).toMatchObject({ shares: ['51', '51', '49'], controls: ['-', '-', '-'] });
    expect(marksOf(graph)).toEqual(['stake:P1 DISPUTED']);
  });

  it('the mark stands on the states of the disputed time, and on no other', () => {
    const graph = build(`
      stakes
      id | owner | asset | share | from | until | as_of | source
      P1 | firm:a | firm:x | 49 | 2019 | 2023 | | source:old
      P2 | firm:a | firm:x | 51 | | | 2021 | source:new`);
    expect(read(graph)).toEqual(['VALUE STAKE: P2 51 % | P1 49 %']);
    expect(conflictsOf(graph)).toMatchObject([{ validFrom: '2021-01-01', validUntil: '2024-01-01' }]);
    expect(marksOf(graph)).toEqual(['stake:P2 DISPUTED']);
  });

  it('what a stake directs is disputed as its share is', () => {
    const graph = build(`
      stakes
      id | owner | asset | interest | control | as_of | source
      P1 | firm:a | firm:x | LEGAL_CONTROL | VETO | 2024 | source:old
      P2 | firm:a | firm:x | LEGAL_CONTROL | DIRECTING | 2024 | source:new`);
    expect(conflictsOf(graph)).toMatchObject([{ controls: ['DIRECTING', 'VETO'], shares: ['unstated', 'unstated'] }]);
  });

  it('a supply: amounts on one basis, contracts; it touches the mineral of its product', () => {
    const graph = build(`
      supplies
      id | supplier | receiver | product | contract | quantity | unit | basis | as_of | source
      P1 | facility:p | firm:a | product:mhp | OFFTAKE | 10 | t | PRODUCT | 2024 | source:old
      P2 | facility:p | firm:a | product:mhp | OFFTAKE | 12 | t | PRODUCT | 2024 | source:new
      P3 | facility:p | firm:a | product:mhp | OFFTAKE | 3 | t | CONTAINED_METAL | 2024 | source:new
      P4 | facility:p | firm:b | product:mhp | OFFTAKE | 10 | t | PRODUCT | 2024 | source:old`);
    expect(read(graph)).toEqual(['VALUE SUPPLY: P2 OFFTAKE, 12 t PRODUCT | P1 OFFTAKE, 10 t PRODUCT']);
    expect(conflictsOf(graph)).toMatchObject([
      { minerals: ['mineral:ni'], countries: ['country:ID'], of: 'product:mhp' },
    ]);
  });

  it('a plant in two countries: the preferred one is its country, whatever its row says', () => {
    const graph = build(`
      locations
      id | place | within | source
      P1 | facility:p | country:PH | source:new
      P2 | site:park | country:MY | source:new
      P3 | facility:q | site:park | source:old
      P4 | facility:q | country:TH | source:new`);
    expect(read(graph)).toEqual([
      'PLACE LOCATED_IN: P1 Philippines | facility.p.located-in.country Indonesia',
      'PLACE LOCATED_IN: P4 Thailand | P3 Malaysia',
    ]);
    const countries = graph.nodes.flatMap((node) =>
      node.kind === 'Facility' ? [`${node.id} ${node.country ?? ''}`] : [],
    );
    expect(countries).toEqual(['facility:p country:PH', 'facility:q country:TH']);
    expect(marksOf(graph).filter((edge) => edge.includes('OUTRANKED'))).toHaveLength(2);
  });

  it('owners with too much, on the days on which all hold', () => {
    const graph = build(`
      stakes
      id | owner | asset | share | from | until | source
      P1 | firm:a | firm:x | 60 | 2020 | 2022-06-30 | source:new
      P2 | firm:b | firm:x | 60 | 2021 | | source:new`);
    expect(read(graph)).toEqual(['OWNERS STAKE: P1 60 % held by A | P2 60 % held by B']);
    expect(conflictsOf(graph)).toMatchObject([
      { subject: 'firm:x', validFrom: '2021-01-01', validUntil: '2022-07-01', preferredClaim: null, reason: null },
    ]);
    expect(marksOf(graph)).toEqual([]);
  });

  it('an owner beside a table of the same date that is said to list all', () => {
    const table = (other: string): string => `
      stakes
      id | owner | asset | share | as_of | complete | source
      P1 | firm:a | firm:x | 60 | 2024 | yes | source:new
      P2 | country:ID | firm:x | | 2024 | yes | source:new
      ${other}`;
    expect(read(build(table('P3 | firm:b | firm:x | | 2024 | | source:old')))).toEqual([
      'OWNERS STAKE: P1 all owners are A, Indonesia | P2 all owners are A, Indonesia | P3 a part held by B',
    ]);
    expect(read(build(table('P3 | firm:b | firm:x | | 2023 | | source:old')))).toEqual([]);
    expect(read(build(table('P3 | firm:b | firm:x | | 2025 | | source:old')))).toEqual([]);
    expect(read(build(table('P3 | firm:a | firm:x | majority | 2024 | | source:old')))).toEqual([]);
  });

  it('observations: of one whole, of one time; an agreement’s two events are none', () => {
    const graph = build(`
      observations
      id | subject | property | of | value | code | unit | date | note | source
      P1 | country:ID | SHARE | mineral:ni | 65 | | percent | 2024 | of world mining | source:old
      P2 | country:ID | SHARE | mineral:ni | 85 | | percent | 2024 | of world refining | source:old
      P3 | country:ID | SHARE | mineral:ni | 70 | | percent | 2024 | Of world mining; estimate | source:new
      P4 | agreement:g | BINDINGNESS | | | BINDING | | 2024 | | source:old
      P5 | agreement:g | BINDINGNESS | | | NON_BINDING | | 2024 | | source:new
      P6 | agreement:g | STATUS | | | SIGNED | | 2024 | | source:old
      P7 | agreement:g | STATUS | | | ANNOUNCED | | 2024 | | source:old`);
    expect(read(graph)).toEqual(['VALUE SHARE: P3 70 % | P1 65 %', 'STATUS BINDINGNESS: P5 NON_BINDING | P4 BINDING']);
    const leads = graph.edges.filter(({ kind }) => kind === 'CONFLICT_ON').map(({ from, to }) => `${from} ${to}`);
    expect(leads).toEqual([
      'conflict:value.P1 country:ID',
      'conflict:value.P1 mineral:ni',
      'conflict:value.P1 observation:P1',
      'conflict:value.P4 agreement:g',
      'conflict:value.P4 observation:P4',
    ]);
  });
});
