import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import type { NodeKind } from '../../domain/graph/node.js';
import type {
  Ahead,
  DatasetInfo,
  EdgePageQuery,
  EdgeQuery,
  Filter,
  FindQuery,
  ReachQuery,
  Snapshot,
} from '../graph-store.js';
import type { TallyQuery } from '../tally-query.js';
import type { Cancellation } from './cancellation.js';

/** What is at hand takes less time than a look at the clock: so many calls of it share one. */
const SHARED = 32;

/** A snapshot that is asked nothing more once a request has ended. */
export class CancellableSnapshot implements Snapshot {
  #calls = 0;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly cancellation: Cancellation,
  ) {}

  get generation(): string {
    return this.snapshot.generation;
  }

  get dataset(): DatasetInfo {
    return this.snapshot.dataset;
  }

  confirm(): Promise<boolean> {
    return this.snapshot.confirm();
  }

  async nodes(ids: readonly string[], ahead?: readonly Ahead[]) {
    return this.#snapshot.nodes(ids, ahead);
  }

  async find<K extends NodeKind>(kind: K, query: FindQuery) {
    return this.#snapshot.find(kind, query);
  }

  async count(kind: NodeKind, filter?: Filter) {
    return this.#snapshot.count(kind, filter);
  }

  async countEdges(kind: EdgeKind) {
    return this.#snapshot.countEdges(kind);
  }

  async edges<K extends EdgeKind>(nodeIds: readonly string[], query: EdgeQuery<K>) {
    return this.#snapshot.edges(nodeIds, query);
  }

  async edgePages<K extends EdgeKind>(nodeIds: readonly string[], query: EdgePageQuery<K>) {
    return this.#snapshot.edgePages(nodeIds, query);
  }

  heldNode(id: string) {
    return this.#near.heldNode(id);
  }

  heldEdges<K extends EdgeKind>(id: string, query: EdgeQuery<K>) {
    return this.#near.heldEdges(id, query);
  }

  heldEdgePage<K extends EdgeKind>(id: string, query: EdgePageQuery<K>) {
    return this.#near.heldEdgePage(id, query);
  }

  async reach(roots: readonly string[], query: ReachQuery) {
    return this.#snapshot.reach(roots, query);
  }

  async tally(query: TallyQuery) {
    return this.#snapshot.tally(query);
  }

  async searchCandidates(text: string, kinds: readonly NodeKind[], limit: number) {
    return this.#snapshot.searchCandidates(text, kinds, limit);
  }

  async derived<T extends object>(key: string, make: () => Promise<T>) {
    return this.#snapshot.derived(key, make);
  }

  /** For what is at hand. */
  get #near(): Snapshot {
    this.#calls += 1;
    return this.#calls % SHARED === 1 ? this.#snapshot : this.snapshot;
  }

  /** Read before every other call. */
  get #snapshot(): Snapshot {
    this.cancellation.check();
    return this.snapshot;
  }
}
