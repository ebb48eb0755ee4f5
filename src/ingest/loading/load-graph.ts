import type { GraphStore } from '../../store/graph-store.js';
import type { BuiltGraph } from '../building/build-graph.js';

const BATCH = 10_000;

/** Writes a built graph into a store as a new generation and makes it the live one. */
export async function loadGraph(store: GraphStore, graph: BuiltGraph): Promise<void> {
  const generation = await store.beginImport(graph.info);
  try {
    for (let n = 0; n < graph.nodes.length; n += BATCH) await generation.writeNodes(graph.nodes.slice(n, n + BATCH));
    for (let n = 0; n < graph.edges.length; n += BATCH) await generation.writeEdges(graph.edges.slice(n, n + BATCH));
    await generation.activate();
  } catch (error) {
    await generation.discard();
    throw error;
  }
}
