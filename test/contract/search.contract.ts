import type { GraphNode } from '../../src/domain/graph/node.js';
import { SEARCHED_KINDS } from '../../src/domain/search/search-terms.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import type { GraphStore, Snapshot } from '../../src/store/graph-store.js';
import { facility, firm, INFO } from '../support/small-graph.js';

/** What every store finds for a text, and in which order. */
export function searchContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} finds candidates`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const load = async (nodes: readonly GraphNode[]): Promise<Snapshot> => {
      await loadGraph(store, { info: INFO, nodes, edges: [] });
      return store.snapshot();
    };
    const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

    it('by the beginnings of words, without accents and case', async () => {
      const snapshot = await load([
        firm('a', { name: 'Société Nickel' }),
        firm('b', { name: 'Other', aliases: ['NICKELWERK'] }),
        facility('c', { name: 'Copper' }),
      ]);
      expect(ids(await snapshot.searchCandidates('nick', [], 10))).toEqual(['firm:a', 'firm:b']);
      expect(ids(await snapshot.searchCandidates('societe', [], 10))).toEqual(['firm:a']);
      expect(ids(await snapshot.searchCandidates('copper', ['Firm'], 10))).toEqual([]);
      const others = SEARCHED_KINDS.filter((kind) => kind !== 'Firm');
      expect(await snapshot.searchCandidates('nick', others, 10)).toEqual([]);
      expect(ids(await snapshot.searchCandidates('copper', others, 10))).toEqual(['facility:c']);
      expect(await snapshot.searchCandidates('nick', ['Observation'], 10)).toEqual([]);
      expect(await snapshot.searchCandidates('nick', [], 1)).toHaveLength(1);
      expect(await snapshot.searchCandidates('', [], 10)).toEqual([]);
    });

    it('the surest first: the word, its beginning, a typo, the inside of another, two typos; then by id', async () => {
      const snapshot = await load([
        firm('a', { name: 'Qingshxn one' }),
        firm('b', { name: 'Northqingshan two' }),
        firm('c', { name: 'Qingshna three' }),
        firm('d', { name: 'Qingshanite four' }),
        firm('e', { name: 'Qingshan five' }),
        firm('f', { name: 'Qingshan six' }),
        firm('g', { name: 'Qngshna seven' }),
      ]);
      const found = ids(await snapshot.searchCandidates('qingshan', [], 10));
      expect(found).toEqual(['firm:e', 'firm:f', 'firm:d', 'firm:a', 'firm:c', 'firm:b', 'firm:g']);
    });

    it('one that is called so is never cut off, however many have the word', async () => {
      const many = Array.from({ length: 40 }, (_, n) => firm(`a${n}`, { name: `Nickel Nickel${n} Works` }));
      const snapshot = await load([...many, firm('z', { name: 'Nickel' })]);
      expect(ids(await snapshot.searchCandidates('nickel', [], 1))).toEqual(['firm:z']);
    });

    it('of this generation only: typos are those of its own words', async () => {
      await load([firm('a', { name: 'Lynax' })]);
      const snapshot = await load([firm('b', { name: 'Lynas' })]);
      expect(ids(await snapshot.searchCandidates('lynax', [], 10))).toEqual(['firm:b']);
    });
  });
}
