import fc from 'fast-check';
import type { EdgeState, GraphEdge } from '../../src/domain/graph/edge.js';
import type { GraphNode, ObservationNode } from '../../src/domain/graph/node.js';
import { parseShare } from '../../src/domain/values/share.js';
import { about, country, edge, facility, firm, observation, stake, supply } from './small-graph.js';

/** Small random datasets with all that statistics look at: plants, parties with seats, numbers, stakes and supplies. */
export const DAYS = ['2019-01-01', '2020-01-01', '2020-06-01', '2022-01-01', '2023-12-31'];
export const COUNTRIES = ['country:AA', 'country:BB'];
const PLANTS = [0, 1, 2, 3, 4].map((n) => `facility:p${n}`);
const FIRMS = [0, 1, 2, 3].map((n) => `firm:f${n}`);
const OF = ['mineral:x', 'mineral:z', 'product:y'];

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(null, ...values);
const one = fc.constantFrom;

const state = fc
  .record({
    validFrom: one('0001-01-01', '0001-01-01', ...DAYS),
    validUntil: one('9999-12-31', '9999-12-31', '9999-12-31', ...DAYS),
    status: one('CURRENT', 'CURRENT', 'PLANNED'),
  })
  .map((given) => given as Partial<EdgeState>);

const STATED = ['10', '10', '>50', '25..60', '<=60', 'majority', '100', ''].map((text) => parseShare(text)!);

type Make = (n: number) => GraphEdge;
const drawn = fc
  .record({
    kind: one('HEADQUARTERED_IN' as const, 'REGISTERED_IN' as const, 'MAKES' as const),
    firm: one(...FIRMS),
    plant: one(...PLANTS),
    country: one(...COUNTRIES),
    of: one(...OF),
    outranked: fc.boolean(),
    state,
  })
  .map(
    ({ kind, outranked, ...all }): Make =>
      (n) =>
        kind === 'MAKES'
          ? edge(kind, all.plant, all.of, { ...all.state, id: `makes:e${n}` })
          : edge(kind, all.firm, all.country, {
              ...all.state,
              id: `seat:e${n}`,
              marks: outranked ? ['OUTRANKED'] : [],
            }),
  );
const stakes = fc
  .record({
    owner: one(...FIRMS, ...COUNTRIES),
    asset: one(...FIRMS, ...PLANTS),
    share: one(...STATED),
    interest: one('SHAREHOLDING' as const, 'VOTING_RIGHTS' as const),
    state,
  })
  .map(
    ({ owner, asset, share, interest, state: stated }): Make =>
      (n) =>
        stake(owner, asset, 1, { ...stated, id: `stake:e${n}`, share, interest } as Parameters<typeof stake>[3]),
  );
const supplies = fc
  .record({
    supplier: one(...FIRMS, ...PLANTS, ...COUNTRIES),
    receiver: one(...FIRMS, ...COUNTRIES),
    product: maybe(OF),
    quantity: maybe([0.1, 0.2, 0.3, 1200]),
    unit: maybe(['t' as const, 't/yr' as const]),
    basis: maybe(['WET_ORE' as const, 'PRODUCT' as const]),
    state,
  })
  .map(
    ({ supplier, receiver, state: stated, ...values }): Make =>
      (n) =>
        supply(supplier, receiver, { ...stated, ...values, id: `supply:e${n}` } as Parameters<typeof supply>[2]),
  );
const observations = fc
  .record({
    subject: one(...PLANTS, ...PLANTS, ...FIRMS, ...COUNTRIES),
    property: one('CAPACITY', 'CAPACITY', 'PRODUCTION', 'STATUS', 'SHARE'),
    of: one(null, 'mineral:x', 'mineral:x', 'product:y'),
    partner: one(null, null, null, ...COUNTRIES),
    value: one(null, 0.1, 0.2, 0.3, 50, 1e6),
    code: maybe(['OPERATING', 'CLOSED']),
    unit: one(null, 't', 't', 't', 'percent'),
    basis: one(null, null, null, 'WET_ORE', 'UNSTATED'),
    bound: maybe(['ABOUT', 'OVER', 'UP_TO']),
    status: one('CURRENT', 'CURRENT', 'PLANNED'),
    validFrom: one(...DAYS),
    validUntil: one('2021-01-01', '2023-01-01', '2024-06-01'),
    unconfirmed: one(false, false, true),
  })
  .map((fields) => (n: number) => observation(`o${n}`, fields.subject, fields as Partial<ObservationNode>));

const plant = fc.record({ country: maybe(COUNTRIES), stage: maybe(['SMELTING' as const, 'REFINING' as const]) });

const named = { aliases: [], name: 'n' };
const FIXED = [
  ...COUNTRIES.map((id) => country(id.slice(8))),
  ...FIRMS.map((id) => firm(id.slice(5))),
  { id: 'mineral:x', kind: 'Mineral', symbol: null, group: null, ...named },
  { id: 'mineral:z', kind: 'Mineral', symbol: null, group: null, ...named },
  { id: 'product:y', kind: 'Product', minerals: ['mineral:x', 'mineral:z'], stage: null, ...named },
] as GraphNode[];

export interface Market {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export const arbitraryMarket: fc.Arbitrary<Market> = fc
  .record({
    plants: fc.tuple(...PLANTS.map(() => plant)),
    observed: fc.array(observations, { minLength: 15, maxLength: 50 }),
    edges: fc.array(fc.oneof(drawn, drawn, stakes, supplies), { minLength: 30, maxLength: 80 }),
  })
  .map(({ plants, observed, edges }) => {
    const told = observed.map((make, n) => make(n));
    return {
      nodes: [...FIXED, ...plants.map((fields, n) => facility(`p${n}`, fields)), ...told],
      edges: [
        ...edges.map((make, n) => make(n)),
        ...told.map(about),
        edge('OF_MINERAL', 'product:y', 'mineral:x'),
        edge('OF_MINERAL', 'product:y', 'mineral:z'),
      ],
    };
  });
