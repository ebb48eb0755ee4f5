import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { NodeKind } from '../../../domain/graph/node.js';
import type {
  Ahead,
  DatasetInfo,
  EdgePageQuery,
  EdgeQuery,
  Filter,
  FindQuery,
  ReachQuery,
  Snapshot,
} from '../../graph-store.js';
import type { TallyQuery } from '../../tally-query.js';
import type { GenerationReader } from './generation-reader.js';
import { heldEdgePage, heldEdges, readEdgePages, readEdges } from './read-edges.js';
import { countNodes, findNodes } from './read-lists.js';
import { heldNode, readNodes } from './read-nodes.js';
import { searchCandidates } from './read-search.js';
import { readSubgraph } from './read-subgraph.js';
import { readTally } from './read-tally.js';

/** One generation in Neo4j, for as long as a request takes. */
export class Neo4jSnapshot implements Snapshot {
  constructor(private readonly reader: GenerationReader) {}

  get generation(): string {
    return String(this.reader.generation.gen);
  }

  get dataset(): DatasetInfo {
    return this.reader.generation.info;
  }

  confirm(): Promise<boolean> {
    return this.reader.confirm();
  }

  nodes(ids: readonly string[], ahead?: readonly Ahead[]) {
    return readNodes(this.reader, ids, ahead);
  }

  find<K extends NodeKind>(kind: K, query: FindQuery) {
    return findNodes(this.reader, kind, query);
  }

  count(kind: NodeKind, filter?: Filter): Promise<number> {
    return countNodes(this.reader, kind, filter);
  }

  async countEdges(kind: EdgeKind): Promise<number> {
    return this.reader.generation.counts.edges[kind] ?? 0;
  }

  edges<K extends EdgeKind>(nodeIds: readonly string[], query: EdgeQuery<K>) {
    return readEdges(this.reader, nodeIds, query);
  }

  edgePages<K extends EdgeKind>(nodeIds: readonly string[], query: EdgePageQuery<K>) {
    return readEdgePages(this.reader, nodeIds, query);
  }

  heldNode(id: string) {
    return heldNode(this.reader, id);
  }

  heldEdges<K extends EdgeKind>(id: string, query: EdgeQuery<K>) {
    return heldEdges(this.reader, id, query);
  }

  heldEdgePage<K extends EdgeKind>(id: string, query: EdgePageQuery<K>) {
    return heldEdgePage(this.reader, id, query);
  }

  reach(roots: readonly string[], query: ReachQuery) {
    return readSubgraph(this.reader, roots, query);
  }

  tally(query: TallyQuery) {
    return readTally(this.reader, query);
  }

  searchCandidates(text: string, kinds: readonly NodeKind[], limit: number) {
    return searchCandidates(this.reader, text, kinds, limit);
  }

  derived<T extends object>(key: string, make: () => Promise<T>): Promise<T> {
    return this.reader.derived(key, make);
  }
}
