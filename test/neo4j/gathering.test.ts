import type { GraphStore, ReachQuery, Subgraph } from '../../src/store/graph-store.js';
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { memoryWith, seedGraph } from '../support/seeded-api.js';
import { seededNeo4j } from './testing/seeded-neo4j.js';

/** Requests that come together are answered by few statements, each as if it had come alone. */
let memory: GraphStore;
let graph: Awaited<ReturnType<typeof seedGraph>>;
let ids: readonly string[];
beforeAll(async () => {
  graph = await seedGraph();
  memory = await memoryWith(graph);
  const page = { order: { property: 'id', direction: 'ASC' }, first: 200, after: null } as const;
  ids = (await (await memory.snapshot()).find('Facility', page)).items.map(({ id }) => id);
});

const ABOVE: ReachQuery = {
  follow: [{ kind: 'STAKE', direction: 'in' }],
  asOf: '2026-05-31',
  statuses: ['CURRENT'],
  depth: 50,
  maxNodes: 20_000,
  maxEdges: 100_000,
};
const PLACES: Pick<ReachQuery, 'beside' | 'evidence'> = {
  beside: [{ kind: 'LOCATED_IN', direction: 'out' }],
  evidence: true,
};

/** Each asked by a request of its own, all in the same moment. */
async function together(store: GraphStore, roots: readonly string[][], query: ReachQuery): Promise<Subgraph[]> {
  const snapshots = await Promise.all(roots.map(() => store.snapshot()));
  const answers = await Promise.all(snapshots.map((snapshot, n) => snapshot.reach(roots[n]!, query)));
  expect(await Promise.all(snapshots.map((snapshot) => snapshot.confirm()))).not.toContain(false);
  return answers;
}

describe.each([0, 60_000])('where a look at the pointer counts for %i ms', (pointerMs) => {
  const sent: Readonly<Record<string, unknown>>[] = [];
  let store: Neo4jStore;
  beforeAll(async () => {
    store = await seededNeo4j(graph, { pointerMs, onStatement: (_, parameters) => void sent.push(parameters) });
    // What is planned for the first time may take longer than anyone waits for the roots of others.
    await together(store, [['facility:amman-smelter']], { ...ABOVE, ...PLACES });
  });
  beforeEach(() => {
    store.clearCache();
    sent.length = 0;
  });

  it('twenty are answered by a few statements: two leave at once, and those that wait for their turn go together', async () => {
    const roots = ids.slice(0, 20).map((id) => [id]);
    expect(await together(store, roots, { ...ABOVE, ...PLACES })).toEqual(await together(memory, roots, ABOVE));
    const asked = sent.map((parameters) => parameters['roots'] as string[]);
    expect(asked.flat().sort()).toEqual(roots.flat());
    // Four, where this process is not held up: then one more leaves after the three milliseconds of a turn, or before others.
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  it('what came with the others is at hand for each of them', async () => {
    const snapshots = await Promise.all(ids.slice(0, 12).map(() => store.snapshot()));
    const read = snapshots.map(async (snapshot, n) => {
      const id = ids[n]!;
      const { nodes } = await snapshot.reach([id], { ...ABOVE, ...PLACES });
      const located = { kind: 'LOCATED_IN', direction: 'out' } as const;
      return nodes.every((node) => snapshot.heldNode(node.id) && snapshot.heldEdges(node.id, located) !== undefined);
    });
    expect(await Promise.all(read)).not.toContain(false);
    expect(sent.flatMap((parameters) => parameters['roots']).sort()).toEqual(ids.slice(0, 12));
    expect(sent.length).toBeLessThanOrEqual(7);
  });

  it.each([
    { maxNodes: 1 },
    { maxNodes: 3 },
    { maxEdges: 1 },
    { maxEdges: 4 },
    { depth: 0 },
    { depth: 1 },
    { maxNodes: 6, maxEdges: 5, depth: 2 },
  ])('each is cut as if it had come alone: %j', async (limits) => {
    const query = { ...ABOVE, ...limits };
    const roots = ids.map((id, n) => (n % 5 === 0 ? [id, ids[(n * 7) % ids.length]!] : [id]));
    const expected = await together(memory, roots, query);
    expect(await together(store, roots, query)).toEqual(expected);
    if (limits.maxNodes === 3) expect(expected.some(({ truncated }) => truncated.length > 0)).toBe(true);
  });
});
