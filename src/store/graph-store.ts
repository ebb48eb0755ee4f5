import type { Cancellation } from './cancelling/cancellation.js';
import type { EdgeKind } from '../domain/graph-schema/edge-kinds.js';
import type { EdgeOf, EdgeStatus, GraphEdge } from '../domain/graph/edge.js';
import type { GraphNode, NodeKind, NodeOf } from '../domain/graph/node.js';
import type { IsoDate } from '../domain/values/partial-date.js';
import type { Page, PageQuery } from './paging/page-query.js';
import type { CountedEdges, TallyQuery, TallyRow } from './tally-query.js';

/**
 * The port: all that the product asks of a database. Everything is asked in batches, every list is
 * bounded, and every read goes through a snapshot, which sees one generation of the dataset for as
 * long as it is held. `store/memory` and `store/neo4j` implement it and answer identically: edges and
 * nodes come sorted by id unless another order is asked for, text compares by code point, nulls come
 * last in both directions.
 */
export interface GraphStore {
  readonly name: 'memory' | 'neo4j';
  /**
   * A view of the live generation. Cheap: it is taken for every request. With a cancellation, its reads end with
   * the reason once there is one, and what the database does for them is stopped.
   */
  snapshot(cancellation?: Cancellation): Promise<Snapshot>;
  /**
   * Starts writing a new generation beside the live one. The digest is that of everything in it, where a
   * store is to keep it.
   */
  beginImport(dataset: DatasetInfo, digest?: string): Promise<GraphImport>;
  /** Resolves when the store answers; rejects with a StoreUnavailableError otherwise. */
  health(): Promise<void>;
  /** What it counted since the process began, where a database lies behind it. */
  figures?(): StoreFigures;
  close(): Promise<void>;
}

export interface StoreFigures {
  /** Sent to the database. */
  readonly statements: number;
  readonly cacheHits: number;
  readonly cacheMisses: number;
  /** Nodes and edges held. */
  readonly cacheItems: number;
  /** The generation last known to be live; null where none is. */
  readonly generation: string | null;
}

export interface DatasetInfo {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The day the dataset describes: what `asOf` means where it is omitted. */
  readonly date: IsoDate;
  readonly licence: string | null;
  readonly description: string | null;
}

export interface Snapshot {
  /** Changes whenever another dataset is activated. */
  readonly generation: string;
  readonly dataset: DatasetInfo;
  /**
   * Whether this generation was the live one when it was first read, and is still whole. False only in the
   * moments after a swap: what was read is then of no use, and a new snapshot is to be taken.
   */
  confirm(): Promise<boolean>;
  /**
   * Nodes in the order of the ids; null where there is none. Each id is looked up once. `ahead` says what the caller
   * reads next: the answer is the same without, but a store that is a round trip away fetches it in the same one.
   */
  nodes(ids: readonly string[], ahead?: readonly Ahead[]): Promise<readonly (GraphNode | null)[]>;
  /** One page of the nodes of a kind, without those that were merged into another. */
  find<K extends NodeKind>(kind: K, query: FindQuery): Promise<Page<NodeOf<K>>>;
  /** How many `find` would give. */
  count(kind: NodeKind, filter?: Filter): Promise<number>;
  /** Number of edges of a kind, whatever their dates. */
  countEdges(kind: EdgeKind): Promise<number>;
  /** All edges of a kind at many nodes at once, sorted by id. For edges that are few at each node. */
  edges<K extends EdgeKind>(
    nodeIds: readonly string[],
    query: EdgeQuery<K>,
  ): Promise<ReadonlyMap<string, readonly EdgeOf<K>[]>>;
  /** A page of the edges at each of many nodes, sorted by id, for nested connections. */
  edgePages<K extends EdgeKind>(
    nodeIds: readonly string[],
    query: EdgePageQuery<K>,
  ): Promise<ReadonlyMap<string, Page<EdgeOf<K>>>>;
  /**
   * What `nodes`, `edges` and `edgePages` would answer of one node, where that needs no trip to a database;
   * undefined where it does. Most of an answer is at hand, and what need not be waited for costs little.
   */
  heldNode(id: string): GraphNode | null | undefined;
  heldEdges<K extends EdgeKind>(id: string, query: EdgeQuery<K>): readonly EdgeOf<K>[] | undefined;
  heldEdgePage<K extends EdgeKind>(id: string, query: EdgePageQuery<K>): Page<EdgeOf<K>> | undefined;
  /**
   * Everything within `depth` steps of the roots: each node and edge once, whole levels only. Stops
   * before the level that would pass `maxNodes` or `maxEdges`, and names the nodes it did not expand.
   */
  reach(roots: readonly string[], query: ReachQuery): Promise<Subgraph>;
  /**
   * Things counted by the values they have, each combination once, in no order: what sums, ranges and groups are
   * made from. Numbers come as values with counts and not as sums, which would differ by the order of adding.
   */
  tally(query: TallyQuery): Promise<readonly TallyRow[]>;
  /**
   * Candidates for a search text: nodes that meet some clause of it (`searchClauses` of the domain), by the weight of
   * those they meet, then by id. Ranking them is domain code.
   */
  searchCandidates(text: string, kinds: readonly NodeKind[], limit: number): Promise<readonly GraphNode[]>;
  /** What is computed from the whole of this generation, made once and kept with it: it never changes. */
  derived<T extends object>(key: string, make: () => Promise<T>): Promise<T>;
}

export type Direction = 'out' | 'in';

/** Edges of a kind, one way. */
export interface Step {
  readonly kind: EdgeKind;
  readonly direction: Direction;
}

/** Edges that are read next, with the nodes at their other ends, and what is read of those. */
export interface Ahead extends Step {
  /** A page without places at each node, as `edgePages` has them; without, all of all times, as `edges` has them. */
  readonly page?: PageQuery<string> & { readonly asOf?: IsoDate; readonly statuses?: readonly EdgeStatus[] };
  readonly then?: readonly Ahead[];
}

export interface EdgeQuery<K extends EdgeKind> {
  readonly kind: K;
  /** `out`: the node is the edge's `from`; `in`: its `to`. */
  readonly direction: Direction;
  /** Only states that hold on this day; omitted, states of all times. */
  readonly asOf?: IsoDate;
  readonly statuses?: readonly EdgeStatus[];
}

/** A place among the edges at a node is the id of an edge. */
export type EdgePageQuery<K extends EdgeKind> = EdgeQuery<K> & PageQuery<string>;

export interface ReachQuery {
  /** The edges that are followed, and which way: STAKE `in` walks from an asset to its owners. */
  readonly follow: readonly Step[];
  readonly asOf?: IsoDate;
  readonly statuses?: readonly EdgeStatus[];
  /** Nodes of these kinds are reached but not passed: what a country exports is not what it imported. */
  readonly stopAt?: readonly NodeKind[];
  readonly depth: number;
  readonly maxNodes: number;
  readonly maxEdges: number;
  /** Edges at what is reached that the caller reads next; see `nodes`. */
  readonly beside?: readonly Step[];
  /** Whether the caller shows the preferred claims of the edges at the roots, with their sources: fetched in the same trip. */
  readonly evidence?: boolean;
}

export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Nodes at the rim that have further edges of the followed kinds: what lies beyond is unknown here. */
  readonly truncated: readonly string[];
}

export interface Order {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** The sort value and id of an item. */
export interface Place {
  readonly value: string | number | null;
  readonly id: string;
}

export type FindQuery = PageQuery<Place> & {
  readonly filter?: Filter;
  /** Sort keys before the id, which always breaks ties. */
  readonly order: Order;
  /** Also those that were merged into another: a look-up is to find what it is called by. */
  readonly withMerged?: boolean;
  /** What is read of the nodes next, worked out by a store that wants to know. */
  readonly ahead?: () => readonly Ahead[];
};

/** Edges at a node, one way: of the kind and statuses, that hold on the day and meet every condition. */
export interface EdgesAt extends CountedEdges {
  readonly direction: Direction;
  readonly asOf: IsoDate;
}

/**
 * A condition on the properties of a node, or on the edges at it: `some` of these there must be. Text comparisons
 * ignore case; `has` and `hasAny` look into lists.
 */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly some: EdgesAt }
  | {
      readonly property: string;
      readonly is: 'eq' | 'contains' | 'startsWith' | 'endsWith' | 'has';
      readonly value: string | number | boolean;
    }
  | { readonly property: string; readonly is: 'in' | 'hasAny'; readonly value: readonly (string | number)[] }
  | { readonly property: string; readonly is: 'gt' | 'gte' | 'lt' | 'lte'; readonly value: string | number }
  | { readonly property: string; readonly is: 'null' };

/** A new generation being written. Nothing of it is visible before `activate`. */
export interface GraphImport {
  writeNodes(batch: readonly GraphNode[]): Promise<void>;
  writeEdges(batch: readonly GraphEdge[]): Promise<void>;
  /**
   * Makes it the live generation in one step.
   * @param last called in the last moment in which nothing has changed yet; throws to leave it so
   */
  activate(last?: () => void): Promise<void>;
  discard(): Promise<void>;
}
