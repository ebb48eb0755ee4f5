import type { GraphStore, Snapshot } from '../../src/store/graph-store.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import { firm, INFO } from '../support/small-graph.js';

/** What every store promises of `derived`: once for each generation, and nothing that failed. */
export function derivedContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} keeps what is derived of a generation`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('makes it once, and anew for the next; a failure is not kept', async () => {
      const load = async (slug: string): Promise<Snapshot> => {
        await loadGraph(store, { info: INFO, nodes: [firm(slug)], edges: [] });
        return store.snapshot();
      };
      let made = 0;
      const ask = (snapshot: Snapshot) => snapshot.derived('number', async () => ({ number: (made += 1) }));
      const first = await load('a');
      await expect(first.derived('number', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect([await ask(first), await ask(await store.snapshot())]).toEqual([{ number: 1 }, { number: 1 }]);
      expect(await ask(await load('b'))).toEqual({ number: 2 });
      expect(await ask(first)).toEqual({ number: 1 });
    });
  });
}
