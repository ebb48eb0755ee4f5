import { EDGE_KINDS } from '../../../domain/graph-schema/edge-kinds.js';
import { kindOfId, type NodeKind } from '../../../domain/graph/node.js';
import type { GraphEdge } from '../../../domain/graph/edge.js';
import { compareText } from '../../../domain/values/order.js';
import type { Direction, Step } from '../../graph-store.js';
import type { GenerationReader } from './generation-reader.js';

/** Where the cache has all edges of a kind at a node, of all times. */
export const edgesKey = ({ kind, direction }: Step, id: string): string => `edges ${kind} ${direction} ${id}`;

/** At nodes of which kinds edges of a kind may be. */
const ENDS: ReadonlyMap<string, Readonly<Record<Direction, ReadonlySet<NodeKind | null>>>> = new Map(
  Object.entries(EDGE_KINDS).map(([kind, { from, to }]) => [kind, { out: new Set(from.kinds), in: new Set(to.kinds) }]),
);

/** Whether it is worth knowing that a node has no such edge: nobody asks in which site a firm stands. */
const isAsked = ({ kind, direction }: Step, id: string): boolean =>
  ENDS.get(kind)?.[direction].has(kindOfId(id)) ?? true;

/** Keeps the edges of a kind at some nodes, which must be all of them, by node. */
export function keepEdges(
  reader: GenerationReader,
  ids: readonly string[],
  step: Step,
  edges: readonly GraphEdge[],
): ReadonlyMap<string, readonly GraphEdge[]> {
  const lists = edgesByNode(step, ids, edges);
  for (const [id, list] of lists) {
    if (list.length > 0 || isAsked(step, id)) reader.keep(edgesKey(step, id), list, list.length);
  }
  return lists;
}

/** The edges at each of the nodes, in order of id; an empty list where there are none. */
export function edgesByNode(
  { direction }: Step,
  ids: readonly string[],
  edges: readonly GraphEdge[],
): Map<string, GraphEdge[]> {
  const lists = new Map<string, GraphEdge[]>(ids.map((id) => [id, []]));
  for (const edge of edges) lists.get(direction === 'out' ? edge.from : edge.to)!.push(edge);
  for (const list of lists.values()) list.sort((a, b) => compareText(a.id, b.id));
  return lists;
}
