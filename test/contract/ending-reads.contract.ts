import { Ending } from '../../src/store/cancelling/ending.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { firm, INFO } from '../support/small-graph.js';

/** How every store ends the reads of a request that has ended; called by each adapter's own test. */
export function endingReadsContract(name: string, open: () => Promise<GraphStore>): void {
  test(`${name} reads nothing for a request that has ended, and says why`, async () => {
    const store = await open();
    const generation = await store.beginImport(INFO);
    await generation.writeNodes([firm('a')]);
    await generation.activate();
    const ending = new Ending();
    const check = (): void => {
      if (ending.reason !== null) throw ending.reason;
    };
    const snapshot = await store.snapshot({ ending, check });
    expect(await snapshot.nodes(['firm:a'])).toEqual([firm('a')]);
    ending.end(new Error('the client left'));
    await expect(snapshot.nodes(['firm:b'])).rejects.toThrow('the client left');
    await expect(
      snapshot.find('Firm', { order: { property: 'name', direction: 'ASC' }, first: 10, after: null }),
    ).rejects.toThrow('the client left');
    // Others read on.
    expect(await (await store.snapshot()).nodes(['firm:a'])).toEqual([firm('a')]);
    await store.close();
  });
}
