import type { GraphEdge } from '../../../domain/graph/edge.js';
import { compareText } from '../../../domain/values/order.js';
import type { Step } from '../../graph-store.js';
import type { GenerationReader } from './generation-reader.js';

/** Keeps the edges of a kind at some nodes, which must be all of them, by node. */
export function keepEdges(
  reader: GenerationReader,
  ids: readonly string[],
  step: Step,
  edges: readonly GraphEdge[],
): ReadonlyMap<string, readonly GraphEdge[]> {
  const lists = edgesByNode(step, ids, edges);
  for (const [id, list] of lists) reader.near.learn(id).setEdges(step, list);
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
