import DataLoader from 'dataloader';
import type { EdgeKind } from '../domain/graph-schema/edge-kinds.js';
import type { EdgeOf } from '../domain/graph/edge.js';
import type { GraphNode } from '../domain/graph/node.js';
import type { Cancellation } from '../store/cancelling/cancellation.js';
import type { EdgePageQuery, EdgeQuery, GraphStore, Snapshot } from '../store/graph-store.js';
import { pageKey, type Page } from '../store/paging/page-query.js';
import { whenAll, when, type Held } from '../store/held.js';

/** Whoever reads a claim reads its source next. */
const SOURCE = { kind: 'FROM_SOURCE', direction: 'out' } as const;
const NO_PAGE: Page<never> = { items: [], hasNext: false, hasPrevious: false };
const isClaim = (id: string): boolean => id.startsWith('claim:');

/**
 * What one request sees: one generation of the dataset, and loaders that ask for each thing once and for
 * all that a level of the query needs at once. Apollo copies the context shallowly for every request, so
 * its methods live on the prototype, and its fields are plain ones: a copy has no #private members.
 */
export class RequestContext {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** What a client should know beside the answer; sent as `extensions.warnings`. */
  readonly warnings: { readonly code: string; readonly message: string }[] = [];

  private constructor(readonly snapshot: Snapshot) {}

  static async begin(store: GraphStore, cancellation?: Cancellation): Promise<RequestContext> {
    return new RequestContext(await store.snapshot(cancellation));
  }

  node(id: string): Held<GraphNode | null> {
    const held = this.snapshot.heldNode(id);
    if (held !== undefined) return held;
    return this.once('node', (ids) => this.snapshot.nodes(ids, ids.some(isClaim) ? [SOURCE] : [])).load(id);
  }

  /** The nodes there are, in the order of the ids. */
  nodes(ids: readonly string[]): Held<GraphNode[]> {
    return when(whenAll(ids.map((id) => this.node(id))), (found) => found.filter((node) => node !== null));
  }

  edges<K extends EdgeKind>(id: string, query: EdgeQuery<K>): Held<readonly EdgeOf<K>[]> {
    const held = this.snapshot.heldEdges(id, query);
    if (held !== undefined) return held;
    const loader = this.loader(`edges ${keyOf(query)}`, async (ids) => {
      const found = await this.snapshot.edges(ids, query);
      return ids.map((nodeId) => found.get(nodeId) ?? []);
    });
    return loader.load(id) as Promise<readonly EdgeOf<K>[]>;
  }

  edgePage<K extends EdgeKind>(id: string, query: EdgePageQuery<K>): Held<Page<EdgeOf<K>>> {
    const held = this.snapshot.heldEdgePage(id, query);
    if (held !== undefined) return held;
    const loader = this.loader(`page ${pageKey(query)} ${keyOf(query)}`, async (ids) => {
      const found = await this.snapshot.edgePages(ids, query);
      return ids.map((nodeId) => found.get(nodeId) ?? NO_PAGE);
    });
    return loader.load(id) as Promise<Page<EdgeOf<K>>>;
  }

  /** A loader of this request's own for anything that is asked node by node; made once for each key. */
  once<T>(key: string, load: (ids: readonly string[]) => Promise<readonly T[]>): DataLoader<string, T> {
    return this.loader(key, load) as DataLoader<string, T>;
  }

  /** One loader for each question asked of nodes, so that equal questions share a batch. */
  private loader(
    key: string,
    load: (ids: readonly string[]) => Promise<readonly unknown[]>,
  ): DataLoader<string, unknown> {
    const known = this.loaders.get(key);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, unknown>((ids) => load(ids), { maxBatchSize: 1_000 });
    this.loaders.set(key, loader);
    return loader;
  }
}

const keyOf = ({ kind, direction, asOf = '', statuses }: EdgeQuery<EdgeKind>): string =>
  `${kind} ${direction} ${asOf} ${statuses === undefined ? '' : statuses.join()}`;
