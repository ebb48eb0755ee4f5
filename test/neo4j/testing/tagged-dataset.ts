import { answerFrom } from '../../../src/graphql/answer-from.js';
import { loadGraph } from '../../../src/ingest/loading/load-graph.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { firm, INFO, stake } from '../../support/small-graph.js';

/** A dataset in which every name says which one it is. */
export const dataset = (tag: string) => ({
  info: { ...INFO, title: tag },
  nodes: Array.from({ length: 40 }, (_, n) => firm(`f${String(n).padStart(2, '0')}`, { name: tag })),
  edges: Array.from({ length: 39 }, (_, n) =>
    stake(`firm:f${String(n).padStart(2, '0')}`, `firm:f${String(n + 1).padStart(2, '0')}`, 10),
  ),
});
export const load = (store: GraphStore, tag: string): Promise<void> => loadGraph(store, dataset(tag));

/** The names that one request reads, by three ways, and the title it is told. */
export const readTags = (store: GraphStore): Promise<string[]> =>
  answerFrom(store, async ({ snapshot }) => {
    const { items } = await snapshot.find('Firm', {
      order: { property: 'id', direction: 'ASC' },
      first: 50,
      after: null,
    });
    const above = await snapshot.reach(['firm:f39'], {
      follow: [{ kind: 'STAKE', direction: 'in' }],
      depth: 50,
      maxNodes: 100,
      maxEdges: 100,
    });
    const [last] = await snapshot.nodes(['firm:f39']);
    const names = [...items, ...above.nodes, last!].map((node) => (node as { name: string }).name);
    expect(names).toHaveLength(81);
    return [...new Set([snapshot.dataset.title, ...names])];
  });
