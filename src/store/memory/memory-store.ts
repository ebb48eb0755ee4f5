import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import type { EdgeOf } from '../../domain/graph/edge.js';
import type { GraphNode, NodeKind, NodeOf } from '../../domain/graph/node.js';
import { LodegraphError } from '../../domain/errors.js';
import { CancellableSnapshot } from '../cancelling/cancellable-snapshot.js';
import type { Cancellation } from '../cancelling/cancellation.js';
import type {
  DatasetInfo,
  EdgePageQuery,
  EdgeQuery,
  Filter,
  FindQuery,
  GraphImport,
  GraphStore,
  ReachQuery,
  Snapshot,
  Subgraph,
} from '../graph-store.js';
import type { Page } from '../paging/page-query.js';
import type { TallyQuery, TallyRow } from '../tally-query.js';
import { walk } from '../walk/walk.js';
import { edgePage, edgesThatCount } from './edge-page.js';
import { countNodes, findNodes } from './find.js';
import { Generation } from './generation.js';
import { tally } from './tallying/tally.js';
import { SearchIndex } from './search-index.js';

/** The embedded store: the dataset in the process's own memory, loaded anew at every start. */
export class MemoryStore implements GraphStore {
  readonly name = 'memory';
  #live: MemorySnapshot | null = null;
  #imports = 0;

  async snapshot(cancellation?: Cancellation): Promise<Snapshot> {
    if (this.#live === null) throw nothingLoaded();
    return cancellation === undefined ? this.#live : new CancellableSnapshot(this.#live, cancellation);
  }

  beginImport(dataset: DatasetInfo): Promise<GraphImport> {
    this.#imports += 1;
    const generation = new Generation(String(this.#imports), dataset);
    return Promise.resolve({
      writeNodes: async (batch) => batch.forEach((node) => generation.addNode(node)),
      writeEdges: async (batch) => batch.forEach((edge) => generation.addEdge(edge)),
      activate: async (last = () => {}) => {
        generation.seal();
        last();
        this.#live = new MemorySnapshot(generation);
      },
      discard: async () => {},
    });
  }

  health(): Promise<void> {
    return this.#live === null ? Promise.reject(nothingLoaded()) : Promise.resolve();
  }

  close(): Promise<void> {
    this.#live = null;
    return Promise.resolve();
  }
}

const nothingLoaded = (): LodegraphError =>
  new LodegraphError('STORE_UNAVAILABLE', 'No dataset is loaded yet. Try again in a moment.');

class MemorySnapshot implements Snapshot {
  readonly #generation: Generation;
  #search: SearchIndex | null = null;
  readonly #derived = new Map<string, object>();

  constructor(generation: Generation) {
    this.#generation = generation;
  }

  get generation(): string {
    return this.#generation.name;
  }

  get dataset(): DatasetInfo {
    return this.#generation.dataset;
  }

  async confirm(): Promise<boolean> {
    return true;
  }

  async nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]> {
    return ids.map((id) => this.heldNode(id));
  }

  async find<K extends NodeKind>(kind: K, query: FindQuery): Promise<Page<NodeOf<K>>> {
    return findNodes(this.#generation, kind, query) as Page<NodeOf<K>>;
  }

  async count(kind: NodeKind, filter?: Filter): Promise<number> {
    return countNodes(this.#generation, kind, filter);
  }

  async countEdges(kind: EdgeKind): Promise<number> {
    return this.#generation.countEdges(kind);
  }

  async edges<K extends EdgeKind>(
    nodeIds: readonly string[],
    query: EdgeQuery<K>,
  ): Promise<ReadonlyMap<string, readonly EdgeOf<K>[]>> {
    return new Map(nodeIds.map((id) => [id, this.heldEdges(id, query)]));
  }

  async edgePages<K extends EdgeKind>(
    nodeIds: readonly string[],
    query: EdgePageQuery<K>,
  ): Promise<ReadonlyMap<string, Page<EdgeOf<K>>>> {
    return new Map(nodeIds.map((id) => [id, this.heldEdgePage(id, query)]));
  }

  heldNode(id: string): GraphNode | null {
    return this.#generation.node(id);
  }

  heldEdges<K extends EdgeKind>(id: string, query: EdgeQuery<K>): readonly EdgeOf<K>[] {
    return edgesThatCount(this.#generation, id, query) as readonly EdgeOf<K>[];
  }

  heldEdgePage<K extends EdgeKind>(id: string, query: EdgePageQuery<K>): Page<EdgeOf<K>> {
    return edgePage(this.#generation, id, query) as Page<EdgeOf<K>>;
  }

  async reach(roots: readonly string[], query: ReachQuery): Promise<Subgraph> {
    const generation = this.#generation;
    return walk(
      {
        node: (id) => generation.node(id),
        edgesAt: (id, { kind, direction }) => generation.edgesAt(id, kind, direction),
      },
      roots,
      query,
    );
  }

  async tally(query: TallyQuery): Promise<readonly TallyRow[]> {
    return tally(this.#generation, query);
  }

  async searchCandidates(text: string, kinds: readonly NodeKind[], limit: number): Promise<readonly GraphNode[]> {
    this.#search ??= new SearchIndex(this.#generation);
    return this.#search.candidates(text, kinds, limit);
  }

  async derived<T extends object>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#derived.get(key) as T | undefined;
    if (known !== undefined) return known;
    // Not shared while it is being made: it would end for all with the deadline of the request that began it.
    const made = await make();
    this.#derived.set(key, made);
    return made;
  }
}
