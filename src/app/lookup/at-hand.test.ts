import type { Snapshot } from '../../store/graph-store.js';
import { edgesAt, nodesAt } from './at-hand.js';

const QUERY = { kind: 'LOCATED_IN', direction: 'out' } as const;
const EDGES = { here: ['e1'], there: ['e2'] } as const;

/** Has some nodes and their edges at hand, and the rest after a while. */
const snapshotWith = (atHand: readonly string[], fails = false): Snapshot =>
  ({
    heldEdges: (id: keyof typeof EDGES) => {
      if (fails) throw new Error('too late');
      return atHand.includes(id) ? EDGES[id] : undefined;
    },
    edges: async (ids: readonly (keyof typeof EDGES)[]) => {
      expect(ids).toEqual(Object.keys(EDGES).filter((id) => !atHand.includes(id)));
      return new Map(ids.map((id) => [id, EDGES[id]]));
    },
    heldNode: (id: string) => (atHand.includes(id) ? (id === 'nowhere' ? null : { id }) : undefined),
    nodes: async (ids: readonly string[]) => ids.map((id) => (id === 'nowhere' ? null : { id })),
  }) as unknown as Snapshot;

test('what is all at hand comes without a promise, the rest with one, and both are the same', async () => {
  const ids = ['here', 'there'];
  const held = edgesAt(snapshotWith(ids), ids, QUERY);
  const asked = edgesAt(snapshotWith(['here']), ids, QUERY);
  expect(held).toEqual(new Map(Object.entries(EDGES)));
  expect(asked).toBeInstanceOf(Promise);
  expect(await asked).toEqual(held);
});

test('nodes likewise, and those that are not', async () => {
  const ids = ['here', 'nowhere', 'there', 'here'];
  const nodes = [{ id: 'here' }, null, { id: 'there' }, { id: 'here' }];
  expect(nodesAt(snapshotWith(ids), ids)).toEqual(nodes);
  for (const atHand of [[], ['here'], ['nowhere'], ['nowhere', 'there']]) {
    expect(await nodesAt(snapshotWith(atHand), ids)).toEqual(nodes);
  }
});

test('a failure comes as a promise', async () => {
  await expect(edgesAt(snapshotWith([], true), ['here'], QUERY)).rejects.toThrow('too late');
});
