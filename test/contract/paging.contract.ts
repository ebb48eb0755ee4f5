import fc from 'fast-check';
import type { GraphEdge } from '../../src/domain/graph/edge.js';
import type { GraphNode, NodeOf } from '../../src/domain/graph/node.js';
import type { Filter, FindQuery, GraphStore, Place, Snapshot } from '../../src/store/graph-store.js';
import type { Page, PageQuery } from '../../src/store/paging/page-query.js';
import { edge, facility, firm, INFO, stake } from '../support/small-graph.js';

const NODES: readonly GraphNode[] = Array.from({ length: 31 }, (_, n) =>
  facility(`f${n}`, {
    // Ties, names in order of code points, and what is missing in one list and not in another.
    name: `${'aBc'[n % 3]!}${n % 7 === 0 ? '\u{1F3ED}' : ''}`,
    process: n % 4 === 0 ? null : `p${n % 5}`,
    latitude: n % 5 === 0 ? null : (n % 6) - 2,
    type: n % 3 === 0 ? 'MINE' : 'PORT',
  }),
);
const OWNERS = NODES.slice(0, 9).map(({ id }) => id);
const EDGES: readonly GraphEdge[] = OWNERS.flatMap((owner, n) => [
  stake(owner, 'firm:x', 1, n % 3 === 0 ? { validUntil: '2020-01-01' } : {}),
  ...(n < 4 ? [stake(owner, 'firm:y', 1)] : []),
]);
/** Two ids of one thing, three times over; that two more are one is planned, and not so yet. */
const MERGED = ['facility:f5', 'facility:f14', 'facility:f30'];
const IDENTITIES: readonly GraphEdge[] = [
  ...MERGED.map((id) => edge('SAME_AS', id, 'facility:f6')),
  edge('SAME_AS', 'facility:f7', 'facility:f8', { status: 'PLANNED' }),
];
const ORDERS = ['id', 'name', 'process', 'latitude'] as const;
const FILTERS: readonly (Filter | undefined)[] = [
  undefined,
  { property: 'type', is: 'eq', value: 'MINE' },
  { not: { property: 'process', is: 'null' } },
  { property: 'process', is: 'null' },
  { any: [] },
];
const RUNS = Number(process.env['LODEGRAPH_RUNS'] ?? 30);

/** How every store pages, read from either end; called by each adapter's own test. */
export function pagingContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} pages`, () => {
    let store: GraphStore;
    let snapshot: Snapshot;
    beforeAll(async () => {
      store = await open();
      const generation = await store.beginImport(INFO);
      await generation.writeNodes([...NODES, firm('x'), firm('y')]);
      await generation.writeEdges([...EDGES, ...IDENTITIES]);
      await generation.activate();
      snapshot = await store.snapshot();
    });
    afterAll(() => store.close());

    const lists = fc.record({
      property: fc.constantFrom(...ORDERS),
      direction: fc.constantFrom('ASC' as const, 'DESC' as const),
      filter: fc.constantFrom(...FILTERS),
    });
    type List = typeof lists extends fc.Arbitrary<infer L> ? L : never;
    const find = ({ property, direction, filter }: List, page: PageQuery<Place>): Promise<Page<NodeOf<'Facility'>>> =>
      snapshot.find('Facility', { ...page, order: { property, direction }, ...(filter && { filter }) } as FindQuery);
    const placeIn =
      ({ property }: List) =>
      (node: NodeOf<'Facility'>): Place => ({ value: node[property], id: node.id });

    /** Everything of a list, page by page from one end; the pages in the order they were read. */
    async function walked<T, P>(
      ask: (page: PageQuery<P>) => Promise<Page<T>>,
      placeOf: (item: T) => P,
      size: number,
      backward: boolean,
    ): Promise<(readonly T[])[]> {
      const pages: (readonly T[])[] = [];
      for (let place: P | null = null; ;) {
        const page: Page<T> = await ask(backward ? { last: size, before: place } : { first: size, after: place });
        expect(backward ? page.hasNext : page.hasPrevious).toBe(place !== null);
        pages.push(page.items);
        if (!(backward ? page.hasPrevious : page.hasNext)) return pages;
        expect(page.items).toHaveLength(size);
        place = placeOf(page.items.at(backward ? 0 : -1)!);
      }
    }

    test('any list backwards is the list forwards, read from its end', async () => {
      await fc.assert(
        fc.asyncProperty(
          lists,
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 12 }),
          async (list, a, b) => {
            const ask = (page: PageQuery<Place>) => find(list, page);
            const forwards = (await walked(ask, placeIn(list), a, false)).flat();
            const backwards = (await walked(ask, placeIn(list), b, true)).reverse().flat();
            expect(backwards).toEqual(forwards);
            expect(forwards).toHaveLength(await snapshot.count('Facility', list.filter));
          },
        ),
        { numRuns: RUNS },
      );
    });

    test('a list, and its count, leave out what was merged into another; a look-up finds it', async () => {
      const ids = async (query: Partial<FindQuery>): Promise<string[]> => {
        const order = { property: 'id', direction: 'ASC' } as const;
        const { items } = await snapshot.find('Facility', { order, first: 100, after: null, ...query } as FindQuery);
        return items.map(({ id }) => id).sort();
      };
      const all = NODES.map(({ id }) => id).sort();
      const living = all.filter((id) => !MERGED.includes(id));
      expect(await ids({})).toEqual(living);
      expect(await snapshot.count('Facility')).toBe(living.length);
      const filter: Filter = {
        any: [
          { property: 'id', is: 'in', value: MERGED },
          { property: 'process', is: 'null' },
        ],
      };
      expect(await ids({ filter })).toEqual(living.filter((id) => Number(id.slice(10)) % 4 === 0));
      expect(await snapshot.count('Facility', filter)).toBe((await ids({ filter })).length);
      expect(await ids({ withMerged: true })).toEqual(all);
      expect(await ids({ withMerged: true, filter: { property: 'id', is: 'eq', value: MERGED[0]! } })).toEqual([
        MERGED[0],
      ]);
    });

    test('between two places lies what the whole list has between them, whichever way round they are', async () => {
      const at = fc.option(fc.nat(40));
      await fc.assert(
        fc.asyncProperty(lists, at, at, fc.nat(9), fc.boolean(), async (list, from, to, size, backward) => {
          const { items: whole } = await find(list, { first: 100, after: null });
          const placeAt = (n: number | null): Place | null =>
            n === null || whole[n] === undefined ? null : placeIn(list)(whole[n]);
          const [after, before] = [placeAt(from), placeAt(to)];
          const between = whole.slice(
            after === null ? 0 : from! + 1,
            before === null ? whole.length : Math.max(to!, after === null ? 0 : from! + 1),
          );
          const more = between.length > size;
          expect(await find(list, backward ? { last: size, after, before } : { first: size, after, before })).toEqual(
            backward
              ? { items: between.slice(more ? between.length - size : 0), hasPrevious: more, hasNext: before !== null }
              : { items: between.slice(0, size), hasNext: more, hasPrevious: after !== null },
          );
        }),
        { numRuns: RUNS },
      );
    });

    test.each([{}, { asOf: '2024-01-01' }])('edges at many nodes, from either end: %p', async (at) => {
      const ask = async (page: PageQuery<string>) =>
        snapshot.edgePages(['firm:x', 'firm:y', 'firm:none'], { kind: 'STAKE', direction: 'in', ...at, ...page });
      for (const id of ['firm:x', 'firm:y', 'firm:none']) {
        const one = async (page: PageQuery<string>) => (await ask(page)).get(id)!;
        const [forwards, backwards] = [false, true].map((way) => walked(one, (edge) => edge.id, way ? 2 : 3, way));
        const wanted = (await snapshot.edges([id], { kind: 'STAKE', direction: 'in', ...at })).get(id);
        expect((await forwards!).flat()).toEqual(wanted);
        expect((await backwards!).reverse().flat()).toEqual(wanted);
      }
      const [first, end] = ['stake:facility.f1.firm.x', 'stake:facility.f8.firm.x'];
      const within = { after: first, before: end };
      expect((await ask({ last: 2, ...within })).get('firm:x')).toMatchObject({
        items: [{ from: at.asOf ? 'facility:f5' : 'facility:f6' }, { from: 'facility:f7' }],
        hasPrevious: true,
        hasNext: true,
      });
      expect((await ask({ first: 1, ...within })).get('firm:x')).toMatchObject({
        items: [{ from: 'facility:f2' }],
        hasPrevious: true,
        hasNext: true,
      });
    });
  });
}
