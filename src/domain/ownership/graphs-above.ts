import type { StakeEdge } from '../graph/edge.js';
import { append } from '../values/multimap.js';
import type { OwnershipGraph } from './ownership-graph.js';

/** For one graph, what lies above each of many assets: the part of it that a question about that asset can need. */
export function graphsAbove(graph: OwnershipGraph): (asset: string) => OwnershipGraph {
  const inAsset = new Map<string, StakeEdge[]>();
  for (const stake of graph.stakes) append(inAsset, stake.to, stake);
  return (asset) => {
    const reached = new Set([asset]);
    const stakes: StakeEdge[] = [];
    // A set is walked in the order in which it grows.
    for (const node of reached) {
      for (const stake of inAsset.get(node) ?? []) {
        stakes.push(stake);
        reached.add(stake.from);
      }
    }
    const parties = new Map([...reached].flatMap((id) => entry(graph, id)));
    return { ...graph, parties, stakes };
  };
}

function entry(
  graph: OwnershipGraph,
  id: string,
): [string, NonNullable<ReturnType<OwnershipGraph['parties']['get']>>][] {
  const facts = graph.parties.get(id);
  return facts === undefined ? [] : [[id, facts]];
}
