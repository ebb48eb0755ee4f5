import fc from 'fast-check';
import type { GraphEdge } from '../../src/domain/graph/edge.js';
import type { GraphNode } from '../../src/domain/graph/node.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import type { EdgesAt, Filter, GraphStore, Snapshot } from '../../src/store/graph-store.js';
import type { Condition } from '../../src/store/tally-query.js';
import { arbitraryCondition, arbitraryFilter } from '../support/arbitrary-edge-filter.js';
import { arbitraryMarket, type Market } from '../support/arbitrary-market.js';
import { meetsByHand } from '../support/conditions-by-hand.js';
import { country, edge, facility, firm, INFO, stake } from '../support/small-graph.js';

const ASOF = '2026-01-01';
const KINDS = ['Facility', 'Firm', 'Country'] as const;

/** What a filter on the edges at a node means, and what a condition on an edge does, on every store. */
export function edgeFiltersContract(name: string, open: () => Promise<GraphStore>, runs: number): void {
  describe(`${name} filters by edges`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const loaded = async (market: Market): Promise<Snapshot> => {
      await loadGraph(store, { info: INFO, ...market });
      return store.snapshot();
    };
    const numRuns = process.env['LODEGRAPH_RUNS'] === undefined ? runs : runs * 5;

    describe('of a mine and a smelter with their owners', () => {
      let snapshot: Snapshot;
      beforeAll(async () => {
        snapshot = await loaded({
          nodes: [country('AA'), country('BB'), firm('a'), firm('b'), firm('c'), ...PLANTS],
          edges: [
            edge('HEADQUARTERED_IN', 'firm:a', 'country:AA'),
            edge('REGISTERED_IN', 'firm:b', 'country:BB'),
            stake('firm:a', 'facility:mine', 60),
            stake('firm:b', 'facility:mine', 40, { validUntil: '2024-01-01' }),
            stake('firm:b', 'facility:smelter', 10, { status: 'PLANNED' }),
            stake('firm:c', 'facility:smelter', 90, { directness: 'INDIRECT' }),
          ],
        });
      });
      const PLANTS = [facility('mine', { country: 'country:AA' }), facility('smelter'), facility('yard')];
      const owners = (where: readonly Condition[], more: Partial<EdgesAt> = {}): Filter => ({
        some: { kind: 'STAKE', direction: 'in', asOf: ASOF, statuses: ['CURRENT'], where, ...more },
      });
      const found = async (filter: Filter): Promise<string[]> => {
        const order = { property: 'name', direction: 'ASC' } as const;
        const { items } = await snapshot.find('Facility', { filter, order, first: 10, after: null });
        expect(await snapshot.count('Facility', filter)).toBe(items.length);
        return items.map(({ name: plant }) => plant);
      };
      const OWNER = { at: 'from', property: 'id' } as const;
      const COUNTRY = { at: 'from', derived: 'COUNTRY' } as const;

      it('by there being any, and by there being none', async () => {
        expect(await found(owners([]))).toEqual(['mine', 'smelter']);
        expect(await found({ not: owners([]) })).toEqual(['yard']);
      });

      it('as they are on the day, and with the statuses that are asked for', async () => {
        const ofB = [{ term: OWNER, in: ['firm:b'] }];
        expect(await found(owners(ofB))).toEqual([]);
        expect(await found(owners(ofB, { asOf: '2023-12-31' }))).toEqual(['mine']);
        expect(await found(owners(ofB, { statuses: ['PLANNED'] }))).toEqual(['smelter']);
        expect(await found(owners(ofB, { statuses: [] }))).toEqual([]);
      });

      it('by where the other end has its seat, which may be unknown', async () => {
        expect(await found(owners([{ term: COUNTRY, in: ['country:AA'] }]))).toEqual(['mine']);
        expect(await found(owners([{ term: COUNTRY, missing: true }]))).toEqual(['smelter']);
        expect(await found(owners([{ not: { term: COUNTRY, in: ['country:AA'] } }]))).toEqual(['smelter']);
      });

      it('by one edge that meets all conditions, not by one for each', async () => {
        const large: Condition = { term: { at: 'self', property: 'share', part: 'LEAST' }, from: 50_000_000 };
        const ofB: Condition = { term: OWNER, in: ['firm:b'] };
        const asOf = '2023-12-31';
        expect(await found(owners([large, ofB], { asOf }))).toEqual([]);
        expect(await found({ all: [owners([large], { asOf }), owners([ofB], { asOf })] })).toEqual(['mine']);
      });

      it('beside conditions on the node, which are looked for first', async () => {
        const here: Filter = { property: 'country', is: 'eq', value: 'country:AA' };
        expect(await found({ all: [here, owners([{ term: OWNER, in: ['firm:a', 'firm:c'] }])] })).toEqual(['mine']);
        expect(await found({ any: [here, owners([{ term: OWNER, in: ['firm:c'] }])] })).toEqual(['mine', 'smelter']);
      });

      it('with nothing joined by or, nothing among no values, and everything joined by and', async () => {
        expect(await found(owners([{ any: [] }]))).toEqual([]);
        expect(await found(owners([{ term: OWNER, in: [] }]))).toEqual([]);
        expect(await found(owners([{ all: [] }, { not: { any: [] } }]))).toEqual(['mine', 'smelter']);
      });

      it('page by page, from either end, where the list begins at the other ends of edges', async () => {
        const filter = owners([{ term: OWNER, in: ['firm:c', 'firm:a', 'firm:a', 'firm:none'] }]);
        const order = { property: 'country', direction: 'ASC' } as const;
        const first = await snapshot.find('Facility', { filter, order, first: 1, after: null });
        expect(first.items.map(({ id }) => id)).toEqual(['facility:mine']);
        const after = { value: 'country:AA', id: 'facility:mine' };
        const second = await snapshot.find('Facility', { filter, order, first: 1, after });
        expect(second.items.map(({ id }) => id)).toEqual(['facility:smelter']);
        const last = await snapshot.find('Facility', { filter, order, last: 2, before: null });
        expect(last.items.map(({ id }) => id)).toEqual(['facility:mine', 'facility:smelter']);
      });
    });

    it('a node is found where its own list has an edge that meets the condition', async () => {
      let met = 0;
      await fc.assert(
        fc.asyncProperty(
          arbitraryMarket,
          fc.array(arbitraryFilter, { minLength: 4, maxLength: 4 }),
          async (market, filters) => {
            const snapshot = await loaded(market);
            for (const filter of filters) {
              for (const kind of KINDS) {
                const nodes = market.nodes.filter((node) => node.kind === kind);
                const expected = await nodesByHand(snapshot, market, nodes, filter);
                const order = { property: 'id', direction: 'ASC' } as const;
                const { items } = await snapshot.find(kind, { filter, order, first: 20, after: null });
                expect(items.map(({ id }) => id)).toEqual(expected);
                expect(await snapshot.count(kind, filter)).toBe(expected.length);
                if (expected.length > 0 && expected.length < nodes.length) met += 1;
              }
            }
          },
        ),
        { numRuns },
      );
      // Most questions are met by some nodes and not by others, or little would have been tried.
      expect(met).toBeGreaterThan(numRuns);
    });

    it('a condition leaves the same edges to be counted', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryMarket, fc.array(arbitraryCondition, { maxLength: 3 }), async (market, where) => {
          const snapshot = await loaded(market);
          const meets = meetsByHand(market, ASOF);
          for (const kind of ['STAKE', 'SUPPLY'] as const) {
            const edges = market.edges.filter(
              (one) => one.kind === kind && one.status === 'CURRENT' && one.validFrom <= ASOF && ASOF < one.validUntil,
            );
            const rows = await snapshot.tally({
              counted: { kind, statuses: ['CURRENT'], where },
              by: [
                { at: 'from', property: 'id' },
                { at: 'to', derived: 'COUNTRY' },
              ],
              asOf: ASOF,
              most: 1_000,
            });
            const counted = rows.reduce((sum, { count }) => sum + count, 0);
            expect(counted).toBe(edges.filter((one) => meets(one, { all: where })).length);
          }
        }),
        { numRuns },
      );
    });
  });
}

/** Ids of the nodes that meet a filter, by their lists of edges. */
async function nodesByHand(
  snapshot: Snapshot,
  market: Market,
  nodes: readonly GraphNode[],
  filter: Filter,
): Promise<string[]> {
  const ids = nodes.map(({ id }) => id).sort();
  const all = async (parts: readonly Filter[]): Promise<Set<string>[]> =>
    Promise.all(parts.map(async (part) => new Set(await nodesByHand(snapshot, market, nodes, part))));
  if ('all' in filter) {
    const parts = await all(filter.all);
    return ids.filter((id) => parts.every((part) => part.has(id)));
  }
  if ('any' in filter) {
    const parts = await all(filter.any);
    return ids.filter((id) => parts.some((part) => part.has(id)));
  }
  if ('not' in filter) {
    const [part] = await all([filter.not]);
    return ids.filter((id) => !part!.has(id));
  }
  if ('property' in filter) {
    const named = 'value' in filter ? (filter.value as readonly string[]) : [];
    const wanted = nodes.filter((node) => 'name' in node && named.includes(node.name.toLowerCase()));
    return wanted.map(({ id }) => id).sort();
  }
  const { kind, direction, asOf, statuses, where } = filter.some;
  const lists = await snapshot.edges(ids, { kind, direction, asOf, statuses });
  const meets = meetsByHand(market, asOf);
  return ids.filter((id) => (lists.get(id)! as readonly GraphEdge[]).some((one) => meets(one, { all: where })));
}
