import type { GraphStore } from '../../store/graph-store.js';
import type { BuiltGraph } from '../building/build-graph.js';

/** How far a load has come. */
export interface LoadProgress {
  readonly phase: 'nodes' | 'edges' | 'activating';
  /** Nodes and edges written so far, and in all. */
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  readonly digest?: string;
  /** Nodes or edges handed over at once. */
  readonly batch?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Once aborted, nothing more is written, what was is discarded, and the reason is thrown. */
  readonly signal?: AbortSignal;
}

/** Writes a built graph into a store as a new generation and makes it the live one. */
export async function loadGraph(store: GraphStore, graph: BuiltGraph, options: LoadOptions = {}): Promise<void> {
  const { digest, batch = 10_000, onProgress = () => {}, signal } = options;
  const generation = await store.beginImport(graph.info, digest);
  const total = graph.nodes.length + graph.edges.length;
  let done = 0;
  const write = async <T>(
    phase: 'nodes' | 'edges',
    items: readonly T[],
    writeBatch: (part: readonly T[]) => Promise<void>,
  ) => {
    for (let n = 0; n < items.length; n += batch) {
      signal?.throwIfAborted();
      const part = items.slice(n, n + batch);
      await writeBatch(part);
      onProgress({ phase, done: (done += part.length), total });
    }
  };
  try {
    onProgress({ phase: 'nodes', done, total });
    await write('nodes', graph.nodes, (part) => generation.writeNodes(part));
    await write('edges', graph.edges, (part) => generation.writeEdges(part));
    onProgress({ phase: 'activating', done, total });
    await generation.activate(() => signal?.throwIfAborted());
  } catch (error) {
    // What went wrong first is what a person needs to know.
    await generation.discard().catch(() => {});
    throw error;
  }
}
