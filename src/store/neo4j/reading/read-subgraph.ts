import neo4j from 'neo4j-driver';
import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { GraphEdge } from '../../../domain/graph/edge.js';
import type { GraphNode } from '../../../domain/graph/node.js';
import { madeOnce } from '../../../domain/values/made-once.js';
import { compareText } from '../../../domain/values/order.js';
import type { Direction, ReachQuery, Step, Subgraph } from '../../graph-store.js';
import { walk, type Surroundings } from '../../walk/walk.js';
import { edgeFromRecord, type StoredRecord } from '../layout/records.js';
import { reachText } from '../statements/reach.js';
import type { GenerationReader } from './generation-reader.js';
import { keepEdges } from './keep-edges.js';
import { readEdges } from './read-edges.js';
import { keepNode, readNodes } from './read-nodes.js';

type Records = readonly StoredRecord[];
type SubgraphRow = readonly [
  nodes: Records,
  edges: Records,
  out: Records,
  outEnds: Records,
  incoming: Records,
  inEnds: Records,
  evidence: Records,
];

/**
 * Everything within reach. One statement fetches a superset, nearest first and bounded; the walk that every
 * store shares then decides what belongs to it, where it is cut and what was not expanded.
 */
export async function readSubgraph(
  reader: GenerationReader,
  roots: readonly string[],
  { beside = [], evidence = false, ...query }: ReachQuery,
): Promise<Subgraph> {
  const unique = [...new Set(roots)].sort(compareText);
  const key = `reach ${JSON.stringify([unique, query])}`;
  const known = reader.cached<Subgraph>(key);
  if (known !== undefined) return known;
  const [first] = query.follow;
  const oneWay = first !== undefined && query.follow.every(({ direction }) => direction === first.direction);
  const around = oneWay
    ? await fetched(reader, unique, { ...query, beside, evidence }, first)
    : await fetchedByLevel(reader, unique, query);
  const subgraph = walk(around, unique, query);
  reader.keep(key, subgraph, subgraph.nodes.length + subgraph.edges.length);
  return subgraph;
}

/** What was made of a row, which may be for several requests. */
const made = madeOnce<SubgraphRow, { found: Found | null }>(() => ({ found: null }));

async function fetched(
  reader: GenerationReader,
  roots: readonly string[],
  { follow, beside = [], evidence = false, depth, stopAt, asOf, statuses, maxNodes, maxEdges }: ReachQuery,
  { direction }: Step,
): Promise<Surroundings> {
  const form = { kinds: kindsOf(follow), direction, depth, stopAt, beside: besideOf(beside), evidence };
  const text = reachText({ ...form, asOf, statuses });
  const parameters = {
    asOf,
    statuses,
    // One more than may be told, to know that there is more; roots are told however many they are.
    maxNodes: neo4j.int(Math.max(maxNodes, roots.length) + 1),
    maxEdges: neo4j.int(maxEdges + 1),
  };
  const told = await reader.askAbout(roots, text, parameters);
  let [row] = told.rows as [SubgraphRow?];
  const isWhole = row !== undefined && row[0].length <= maxNodes && row[1].length <= maxEdges;
  // What lies about the roots of others took the room, or the time, of what was asked for.
  if (told.isShared && !isWhole) [row] = (await reader.ask(text, { ...parameters, roots })) as [SubgraphRow];
  return (made(row!).found ??= foundIn(reader, row!, direction, beside));
}

function foundIn(reader: GenerationReader, row: SubgraphRow, direction: Direction, beside: readonly Step[]): Found {
  const [nodes, edges, out, outEnds, incoming, inEnds, statements] = row;
  const found = new Found();
  for (const record of nodes) {
    const node = keepNode(reader, record);
    found.nodes.set(node.id, node);
  }
  for (const edge of edges.map(edgeFromRecord)) {
    found.add(direction === 'out' ? edge.from : edge.to, direction, edge);
  }
  for (const record of [...outEnds, ...inEnds, ...statements]) keepNode(reader, record);
  const ids = [...found.nodes.keys()];
  const aside = { out: out.map(edgeFromRecord), in: incoming.map(edgeFromRecord) };
  for (const step of beside) {
    keepEdges(
      reader,
      ids,
      step,
      aside[step.direction].filter(({ kind }) => kind === step.kind),
    );
  }
  return found;
}

const kindsOf = (steps: readonly Step[]): EdgeKind[] => [...new Set(steps.map(({ kind }) => kind))];

const besideOf = (steps: readonly Step[]): Record<Direction, EdgeKind[]> => ({
  out: kindsOf(steps.filter(({ direction }) => direction === 'out')),
  in: kindsOf(steps.filter(({ direction }) => direction === 'in')),
});

/** Steps in both directions have no statement that visits each node once: one round trip for each level. */
async function fetchedByLevel(
  reader: GenerationReader,
  roots: readonly string[],
  query: ReachQuery,
): Promise<Surroundings> {
  const found = new Found();
  let edges = 0;
  let frontier: readonly string[] = roots;
  for (let level = 0; level <= query.depth && frontier.length > 0; level += 1) {
    for (const node of await readNodes(reader, frontier)) if (node !== null) found.nodes.set(node.id, node);
    const next = new Set<string>();
    const passed = frontier.filter((id) => level === 0 || !query.stopAt?.includes(found.nodes.get(id)!.kind));
    for (const follow of query.follow) {
      for (const [id, list] of await readEdges(reader, passed, { ...query, ...follow })) {
        edges += list.length;
        for (const edge of list) {
          found.add(id, follow.direction, edge);
          const other = follow.direction === 'out' ? edge.to : edge.from;
          if (!found.nodes.has(other)) next.add(other);
        }
      }
    }
    frontier = found.nodes.size > query.maxNodes || edges > 2 * query.maxEdges ? [] : [...next];
  }
  return found;
}

class Found implements Surroundings {
  readonly nodes = new Map<string, GraphNode>();
  readonly #edges = { out: new Map<string, GraphEdge[]>(), in: new Map<string, GraphEdge[]>() };

  add(id: string, direction: Direction, edge: GraphEdge): void {
    const list = this.#edges[direction].get(id);
    if (list === undefined) this.#edges[direction].set(id, [edge]);
    else list.push(edge);
  }

  node(id: string): GraphNode | null {
    return this.nodes.get(id) ?? null;
  }

  edgesAt(id: string, { kind, direction }: Step): readonly GraphEdge[] {
    return (this.#edges[direction].get(id) ?? []).filter((edge) => edge.kind === kind);
  }
}
