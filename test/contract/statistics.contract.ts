import fc from 'fast-check';
import { facilityStatistics } from '../../src/app/statistics/facility-statistics.js';
import { observationStatistics } from '../../src/app/statistics/observation-statistics.js';
import { stakeStatistics, STAKE_TERMS } from '../../src/app/statistics/stake-statistics.js';
import { supplyStatistics, SUPPLY_TERMS } from '../../src/app/statistics/supply-statistics.js';
import type { AmountGroup } from '../../src/domain/statistics/amount-groups.js';
import type { ShareGroup } from '../../src/domain/statistics/share-groups.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import type { GraphStore, Snapshot } from '../../src/store/graph-store.js';
import { arbitraryMarket, type Market } from '../support/arbitrary-market.js';
import { CountedByHand } from '../support/counted-by-hand.js';
import {
  facilitiesByHand,
  MEASURE,
  observationsByHand,
  questions,
  stakesByHand,
  suppliesByHand,
  type Asked,
  type Groups,
} from '../support/statistics-by-hand.js';
import { about, edge, facility, firm, INFO, observation, stake } from '../support/small-graph.js';

/** What statistics are, held against counting by hand, on every store. */
export function statisticsContract(name: string, open: () => Promise<GraphStore>, runs: number): void {
  describe(`${name} counts and sums`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('tells each combination once, unknown values among them, and no more than may be told', async () => {
      const plants = ['MINE', 'MINE', 'PORT', null].map((type, n) =>
        facility(`p${n}`, { type: type as 'MINE' | null }),
      );
      const snapshot = await loaded(store, { nodes: plants, edges: [] });
      const query = {
        counted: { kind: 'Facility' },
        by: [{ at: 'self', property: 'type' }],
        asOf: '2026-01-01',
      } as const;
      const rows = await snapshot.tally({ ...query, most: 10 });
      expect(Object.fromEntries(rows.map(({ values: [type], count }) => [String(type), count]))).toEqual({
        MINE: 2,
        PORT: 1,
        null: 1,
      });
      expect(await snapshot.tally({ ...query, most: 2 })).toHaveLength(2);
    });

    it('adds to the last digit, keeps shares as stated, and never takes what is unknown for 0', async () => {
      const numbers = [0.1, 0.2, 0.3, null].map((value, n) =>
        observation(`o${n}`, `facility:p${n}`, { value, unit: 't/yr' }),
      );
      const plants = numbers.map((_, n) => facility(`p${n}`));
      const stakes = [stake('firm:a', 'facility:p0', 33.333333), stake('firm:a', 'facility:p1', 50, { id: 'stake:x' })];
      const snapshot = await loaded(store, {
        nodes: [...plants, ...numbers, firm('a')],
        edges: [...numbers.map(about), ...stakes],
      });
      const asOf = '2026-01-01';
      const [plantsOf] = await facilityStatistics(snapshot, { mineral: null, groupBy: [], asOf });
      expect(plantsOf).toMatchObject({
        count: 4,
        withoutNumber: 1,
        lines: [{ count: 3, sum: { low: 0.6, high: 0.6 } }],
      });
      const [held] = await stakeStatistics(snapshot, { where: [], statuses: ['CURRENT'], groupBy: [], asOf });
      expect([held!.min, held!.max]).toEqual(stakes.map(({ share }) => share));
    });

    it('counts a plant that goes by two ids once', async () => {
      const snapshot = await loaded(store, {
        nodes: [facility('old'), facility('new')],
        edges: [edge('SAME_AS', 'facility:old', 'facility:new')],
      });
      const groups = await facilityStatistics(snapshot, { mineral: null, groupBy: [], asOf: '2026-01-01' });
      expect(groups.map(({ count }) => count)).toEqual([1]);
    });

    it('gives what counting by hand gives', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryMarket, questions, async (market, asked) => {
          const snapshot = await loaded(store, market);
          const hand = new CountedByHand(market, asked.asOf);
          const found = await answers(snapshot, asked);
          expect(found.facilities).toEqual(facilitiesByHand(hand, asked));
          expect(found.observations).toEqual(observationsByHand(hand, asked));
          expect(found.supplies).toEqual(suppliesByHand(hand, asked));
          expect(found.stakes).toEqual(stakesByHand(hand, asked));
        }),
        { numRuns: process.env['LODEGRAPH_RUNS'] === undefined ? runs : runs * 20 },
      );
    });
  });
}

async function loaded(store: GraphStore, market: Market): Promise<Snapshot> {
  await loadGraph(store, { info: INFO, ...market });
  return store.snapshot();
}

async function answers(
  snapshot: Snapshot,
  asked: Asked,
): Promise<Record<'facilities' | 'observations' | 'supplies' | 'stakes', Groups>> {
  const { asOf, mineral, country, owner, asset } = asked;
  const filter = country === null ? {} : { filter: { property: 'country', is: 'eq', value: country } as const };
  const kind =
    country === null ? {} : { filter: { property: 'subject', is: 'startsWith', value: 'facility:' } as const };
  const ends = [
    ...(owner === null ? [] : [{ term: STAKE_TERMS.owner, in: owner }]),
    ...(asset === null ? [] : [{ term: STAKE_TERMS.asset, in: asset }]),
    ...(country === null ? [] : [{ term: STAKE_TERMS.ownerCountry, in: [country] }]),
  ];
  const where = country === null ? [] : [{ term: SUPPLY_TERMS.receiverCountry, in: [country] }];
  const statuses = ['CURRENT'] as const;
  const [facilities, observations, supplies, stakes] = await Promise.all([
    facilityStatistics(snapshot, { ...filter, mineral, groupBy: asked.facilities, asOf }),
    observationStatistics(snapshot, { ...kind, mineral, groupBy: asked.observations, asOf }),
    supplyStatistics(snapshot, { where, statuses, mineral, groupBy: asked.supplies, asOf }),
    stakeStatistics(snapshot, { where: ends, statuses, groupBy: asked.stakes, asOf }),
  ]);
  return {
    facilities: amounts(facilities),
    observations: amounts(observations),
    supplies: amounts(supplies),
    stakes: Object.fromEntries(stakes.map((group) => [JSON.stringify(group.keys), shares(group)])),
  };
}

const shares = ({ count, withoutNumber, min, max }: ShareGroup): unknown[] => [
  count,
  withoutNumber,
  min?.low ?? null,
  max?.high ?? null,
];

const amounts = (groups: readonly AmountGroup[]): Groups =>
  Object.fromEntries(
    groups.map(({ keys, count, withoutNumber, lines }) => [
      JSON.stringify(keys),
      [
        count,
        withoutNumber,
        Object.fromEntries(
          lines.map((line) => [
            JSON.stringify(Object.fromEntries(MEASURE.map((name) => [name, line[name]]))),
            [
              line.count,
              line.leftOut,
              ...(line.sum === null ? [null] : [line.sum.low, line.sum.high]),
              line.min,
              line.max,
            ],
          ]),
        ),
      ],
    ]),
  );
