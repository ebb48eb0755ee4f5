import type { GraphEdge } from '../../src/domain/graph/edge.js';
import type { GraphNode } from '../../src/domain/graph/node.js';
import type { FindQuery, GraphStore, Snapshot } from '../../src/store/graph-store.js';
import { facility, firm, INFO, stake } from '../support/small-graph.js';

/** What every store must do alike; each adapter's own test calls this with a way to open an empty store. */
export function graphStoreContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} keeps the contract of the port`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const load = async (nodes: readonly GraphNode[], edges: readonly GraphEdge[] = []): Promise<Snapshot> => {
      const generation = await store.beginImport(INFO);
      try {
        await generation.writeNodes(nodes);
        await generation.writeEdges(edges);
        await generation.activate();
      } catch (error) {
        await generation.discard();
        throw error;
      }
      return store.snapshot();
    };
    const byName = (fields: Partial<FindQuery> = {}): FindQuery => ({
      order: { property: 'name', direction: 'ASC' },
      first: 10,
      after: null,
      ...fields,
    });
    const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

    it('gives nodes in the order of the ids, null where there is none, and repeats what is asked twice', async () => {
      const snapshot = await load([firm('a'), firm('b')]);
      const found = await snapshot.nodes(['firm:b', 'firm:none', 'firm:a', 'firm:b']);
      expect(found.map((node) => node?.id ?? null)).toEqual(['firm:b', null, 'firm:a', 'firm:b']);
      expect(found[2]).toEqual(firm('a'));
      expect(await snapshot.nodes([])).toEqual([]);
    });

    it('keeps what a node holds: lists, flags, numbers, missing values, any script', async () => {
      const node = facility('x', {
        name: 'Nikkel „Ω“ 镍 \u{1F3ED}',
        aliases: ['a;b', 'É'],
        latitude: -3.25,
        country: null,
      });
      expect((await (await load([node])).nodes(['facility:x']))[0]).toEqual(node);
    });

    it('keeps what an edge holds', async () => {
      const edge = stake('firm:a', 'firm:b', 84.375, {
        marks: ['DISPUTED'],
        claims: ['claim:1', 'claim:2'],
        validFrom: '2020-01-01',
        statedFrom: '2020',
      });
      const snapshot = await load([firm('a'), firm('b')], [edge]);
      const found = await snapshot.edges(['firm:b'], { kind: 'STAKE', direction: 'in' });
      expect(found.get('firm:b')).toEqual([edge]);
      expect((await snapshot.edges(['firm:b'], { kind: 'STAKE', direction: 'out' })).get('firm:b')).toEqual([]);
    });

    it('orders by code point with missing values last in both directions, ids breaking ties', async () => {
      const names: [string, string | null][] = [
        ['1', 'b'],
        ['2', 'B'],
        ['3', null],
        ['4', 'a'],
        ['5', 'b'],
        ['6', '\u{1F3ED}'],
        ['7', '\uFFFD'],
      ];
      const snapshot = await load(names.map(([slug, process]) => facility(slug, { process })));
      const order = async (direction: 'ASC' | 'DESC') =>
        ids((await snapshot.find('Facility', byName({ order: { property: 'process', direction } }))).items).map((id) =>
          id.slice(9),
        );
      expect(await order('ASC')).toEqual(['2', '4', '1', '5', '7', '6', '3']);
      expect(await order('DESC')).toEqual(['6', '7', '1', '5', '4', '2', '3']);
    });

    it.each<[string, FindQuery['filter'], string[]]>([
      ['equal text in any case', { property: 'name', is: 'eq', value: 'ALPHA' }, ['a']],
      ['a part of a text', { property: 'name', is: 'contains', value: 'ET' }, ['b']],
      ['the beginning of a text', { property: 'name', is: 'startsWith', value: 'ga' }, ['c']],
      ['one of several', { property: 'type', is: 'in', value: ['MINE', 'PORT'] }, ['a', 'c']],
      ['an element of a list', { property: 'aliases', is: 'has', value: 'ONE' }, ['a']],
      ['any of some elements of a list', { property: 'aliases', is: 'hasAny', value: ['none', 'ONE'] }, ['a']],
      ['none of no elements', { property: 'aliases', is: 'hasAny', value: [] }, []],
      ['a part of an element of a list', { property: 'aliases', is: 'contains', value: 'w' }, ['b']],
      ['missing', { property: 'type', is: 'null' }, ['b']],
      ['an empty list is missing', { property: 'aliases', is: 'null' }, ['c']],
      ['not', { not: { property: 'type', is: 'eq', value: 'MINE' } }, ['b', 'c']],
      [
        'any',
        {
          any: [
            { property: 'name', is: 'eq', value: 'alpha' },
            { property: 'name', is: 'eq', value: 'beta' },
          ],
        },
        ['a', 'b'],
      ],
      ['none of nothing', { any: [] }, []],
      ['all of nothing', { all: [] }, ['a', 'b', 'c']],
      ['at least', { property: 'latitude', is: 'gte', value: 2 }, ['b']],
      ['at most; what is missing is not', { property: 'latitude', is: 'lte', value: 1 }, ['a']],
      ['more than', { property: 'latitude', is: 'gt', value: 1 }, ['b']],
      ['less than; what is missing is not', { property: 'latitude', is: 'lt', value: 2 }, ['a']],
      ['not less than; what is missing is not less', { not: { property: 'latitude', is: 'lt', value: 2 } }, ['b', 'c']],
      ['a number', { property: 'latitude', is: 'eq', value: 2 }, ['b']],
      ['one of several numbers', { property: 'latitude', is: 'in', value: [1, 2.5] }, ['a']],
      ['texts after one', { property: 'name', is: 'gt', value: 'Beta' }, ['c']],
      ['texts before one', { property: 'name', is: 'lt', value: 'Beta' }, ['a']],
      ['the end of a text', { property: 'name', is: 'endsWith', value: 'HA' }, ['a']],
      ['the end of an element of a list', { property: 'aliases', is: 'endsWith', value: 'NE' }, ['a']],
      ['a wildcard is a character', { property: 'name', is: 'contains', value: '%' }, []],
    ])('finds by %s, and counts the same', async (_, filter, slugs) => {
      const snapshot = await load([
        facility('a', { name: 'Alpha', type: 'MINE', aliases: ['One'], latitude: 1 }),
        facility('b', { name: 'Beta', aliases: ['Two'], latitude: 2 }),
        facility('c', { name: 'Gamma', type: 'PORT' }),
      ]);
      const page = await snapshot.find('Facility', byName({ filter: filter! }));
      expect(ids(page.items)).toEqual(slugs.map((slug) => `facility:${slug}`));
      expect(await snapshot.count('Facility', filter)).toBe(slugs.length);
    });

    it('finds things by an identifier of theirs, in any case, and by nothing that is only like one', async () => {
      const snapshot = await load([
        firm('a', { identifiers: ['LEI:5493001KJTIIGC8Y1R12', 'TICKER:SSE-603993'] }),
        firm('b', { identifiers: ['TICKER:SSE-6039'] }),
        firm('c'),
      ]);
      const find = async (value: string) => {
        const filter = { property: 'identifiers', is: 'has', value } as const;
        const { items } = await snapshot.find('Firm', byName({ filter }));
        expect(await snapshot.count('Firm', { not: filter })).toBe(3 - items.length);
        return ids(items);
      };
      expect(await find('ticker:sse-603993')).toEqual(['firm:a']);
      expect(await find('TICKER:SSE-6039')).toEqual(['firm:b']);
      expect(await find('LEI:5493001KJTIIGC8Y1R12')).toEqual(['firm:a']);
      for (const none of ['', ':', 'TICKER', 'SSE-603993', 'LEI:5493001KJTIIGC8Y1R12\nTICKER:SSE-603993']) {
        expect(await find(none)).toEqual([]);
      }
    });

    it('reads edges as of a day, half-open, and by status', async () => {
      const edges = [
        stake('firm:a', 'firm:x', 1, { id: 'stake:1', validUntil: '2020-06-01' }),
        stake('firm:a', 'firm:x', 2, { id: 'stake:2', validFrom: '2020-06-01' }),
        stake('firm:a', 'firm:x', 3, { id: 'stake:3', status: 'PLANNED' }),
      ];
      const snapshot = await load([firm('a'), firm('x')], edges);
      const on = async (asOf: string) =>
        ids(
          (await snapshot.edges(['firm:x'], { kind: 'STAKE', direction: 'in', asOf, statuses: ['CURRENT'] })).get(
            'firm:x',
          )!,
        );
      expect(await on('2020-05-31')).toEqual(['stake:1']);
      expect(await on('2020-06-01')).toEqual(['stake:2']);
      expect(ids((await snapshot.edges(['firm:x'], { kind: 'STAKE', direction: 'in' })).get('firm:x')!)).toHaveLength(
        3,
      );
      expect(await snapshot.countEdges('STAKE')).toBe(3);
    });

    it('pages the edges of many nodes at once', async () => {
      const owners = Array.from({ length: 5 }, (_, n) => firm(`o${n}`));
      const edges = owners.flatMap((owner) => [stake(owner.id, 'firm:x', 1), stake(owner.id, 'firm:y', 1)]);
      const snapshot = await load([...owners, firm('x'), firm('y')], edges);
      const query = { kind: 'STAKE', direction: 'in', first: 2 } as const;
      const pages = await snapshot.edgePages(['firm:x', 'firm:y', 'firm:none'], { ...query, after: null });
      expect(ids(pages.get('firm:x')!.items)).toEqual(['stake:firm.o0.firm.x', 'stake:firm.o1.firm.x']);
      expect(pages.get('firm:y')!.hasNext).toBe(true);
      expect(pages.get('firm:none')).toEqual({ items: [], hasNext: false, hasPrevious: false });
      const last = await snapshot.edgePages(['firm:x'], { ...query, after: 'stake:firm.o3.firm.x' });
      expect(last.get('firm:x')).toMatchObject({ items: [{ from: 'firm:o4' }], hasNext: false });
    });

    describe('reach', () => {
      const up = {
        follow: [{ kind: 'STAKE', direction: 'in' }],
        depth: 50,
        maxNodes: 1_000,
        maxEdges: 10_000,
      } as const;

      it('finds each node and edge once through diamonds and loops', async () => {
        const edges = [
          stake('firm:a', 'firm:b', 1),
          stake('firm:a', 'firm:c', 1),
          stake('firm:b', 'firm:d', 1),
          stake('firm:c', 'firm:d', 1),
          stake('firm:d', 'firm:a', 1),
          stake('firm:d', 'firm:d', 1),
        ];
        const snapshot = await load(
          ['a', 'b', 'c', 'd', 'other'].map((slug) => firm(slug)),
          edges,
        );
        const found = await snapshot.reach(['firm:d', 'firm:none'], up);
        expect(ids(found.nodes)).toEqual(['firm:a', 'firm:b', 'firm:c', 'firm:d']);
        expect(ids(found.edges)).toEqual(edges.map(({ id }) => id).sort());
        expect(found.truncated).toEqual([]);
      });

      it('walks only what holds on the day', async () => {
        const snapshot = await load(
          ['a', 'b', 'c'].map((slug) => firm(slug)),
          [stake('firm:a', 'firm:b', 1, { validUntil: '2020-01-01' }), stake('firm:b', 'firm:c', 1)],
        );
        expect(ids((await snapshot.reach(['firm:c'], { ...up, asOf: '2021-01-01' })).nodes)).toEqual([
          'firm:b',
          'firm:c',
        ]);
        expect(ids((await snapshot.reach(['firm:c'], { ...up, asOf: '2019-01-01' })).nodes)).toHaveLength(3);
        expect(ids((await snapshot.reach(['firm:c'], { ...up, statuses: ['PLANNED'] })).nodes)).toEqual(['firm:c']);
      });

      it('cuts whole levels at a limit and names the nodes it did not expand', async () => {
        const owners = Array.from({ length: 5 }, (_, n) => firm(`o${n}`));
        const edges = [stake('firm:m', 'firm:x', 1), ...owners.map(({ id }) => stake(id, 'firm:m', 1))];
        const snapshot = await load([...owners, firm('m'), firm('x')], edges);
        for (const limit of [{ maxNodes: 4 }, { maxEdges: 3 }, { depth: 1 }]) {
          const found = await snapshot.reach(['firm:x'], { ...up, ...limit });
          expect(ids(found.nodes)).toEqual(['firm:m', 'firm:x']);
          expect(ids(found.edges)).toEqual(['stake:firm.m.firm.x']);
          expect(found.truncated).toEqual(['firm:m']);
        }
        expect((await snapshot.reach(['firm:x'], { ...up, depth: 2 })).truncated).toEqual([]);
      });

      it('reaches but does not pass the kinds to stop at', async () => {
        const edges = [stake('facility:b', 'firm:c', 1), stake('firm:a', 'facility:b', 1)];
        const snapshot = await load([firm('a'), facility('b'), firm('c')], edges);
        expect(ids((await snapshot.reach(['firm:c'], { ...up, stopAt: ['Facility'] })).nodes)).toEqual([
          'facility:b',
          'firm:c',
        ]);
        expect(ids((await snapshot.reach(['facility:b'], { ...up, stopAt: ['Facility'] })).nodes)).toEqual([
          'facility:b',
          'firm:a',
        ]);
      });

      it('tells every root, also where they alone are more than may be reached', async () => {
        const snapshot = await load([firm('a'), firm('b'), firm('c')], [stake('firm:a', 'firm:b', 50)]);
        const found = await snapshot.reach(['firm:c', 'firm:b', 'firm:a'], {
          ...up,
          depth: 0,
          maxNodes: 1,
          maxEdges: 0,
        });
        expect(found.nodes.map(({ id }) => id)).toEqual(['firm:a', 'firm:b', 'firm:c']);
        expect(found.edges).toEqual([]);
      });

      it('crosses a ladder of 20 diamonds, a million paths, at once', async () => {
        const rungs = Array.from({ length: 20 }, (_, n) => n);
        const slugs = [...rungs.flatMap((n) => [`j${n}`, `l${n}`, `r${n}`]), 'j20'];
        const edges = rungs.flatMap((n) =>
          [`l${n}`, `r${n}`].flatMap((side) => [
            stake(`firm:j${n + 1}`, `firm:${side}`, 50),
            stake(`firm:${side}`, `firm:j${n}`, 50),
          ]),
        );
        const snapshot = await load(
          slugs.map((slug) => firm(slug)),
          edges,
        );
        await snapshot.reach(['firm:j0'], up);
        const start = performance.now();
        const found = await snapshot.reach(['firm:j0'], up);
        expect(performance.now() - start).toBeLessThan(50);
        expect(found.nodes).toHaveLength(61);
        expect(found.edges).toHaveLength(80);
      });
    });

    it('a snapshot keeps its generation while another is activated', async () => {
      const before = await load([firm('old')]);
      const after = await load([firm('new')]);
      expect(after.generation).not.toBe(before.generation);
      expect((await before.nodes(['firm:old', 'firm:new'])).map((node) => node?.id ?? null)).toEqual([
        'firm:old',
        null,
      ]);
      expect((await after.nodes(['firm:old', 'firm:new'])).map((node) => node?.id ?? null)).toEqual([null, 'firm:new']);
    });

    it('refuses an edge to a node that was not written', async () => {
      const generation = await store.beginImport(INFO);
      await generation.writeNodes([firm('a')]);
      await expect(generation.writeEdges([stake('firm:a', 'firm:b', 1)])).rejects.toMatchObject({
        code: 'DATASET_INVALID',
      });
      await generation.discard();
    });

    it('a discarded import leaves the live generation as it was', async () => {
      const live = await load([firm('live')]);
      const generation = await store.beginImport(INFO);
      await generation.writeNodes([firm('half')]);
      await generation.discard();
      const now = await store.snapshot();
      expect(now.generation).toBe(live.generation);
      expect(await now.nodes(['firm:half'])).toEqual([null]);
    });
  });
}
