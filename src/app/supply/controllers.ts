import { certainlyControlled } from '../../domain/ownership/control.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { GraphEdge } from '../../domain/graph/edge.js';
import type { Agent } from '../../domain/supply/supply-steps.js';
import { compareText } from '../../domain/values/order.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { fetchOwnership, type FetchedOwnership } from '../ownership/fetch-ownership.js';

/** The firms behind each plant: those that operate it and those that certainly control it, with the edges that say so. */
export async function controllersOf(
  snapshot: Snapshot,
  plants: readonly string[],
  asOf: IsoDate,
  /** What lies above the plants, where it was fetched already. */
  known?: FetchedOwnership,
): Promise<ReadonlyMap<string, readonly Agent[]>> {
  const [owned, operated] = await Promise.all([
    known ?? fetchOwnership(snapshot, plants, asOf),
    snapshot.edges(plants, { kind: 'OPERATES', direction: 'in', asOf, statuses: ['CURRENT'] }),
  ]);
  const agents = new Map<string, Map<string, Map<string, GraphEdge>>>(plants.map((plant) => [plant, new Map()]));
  const factsOf = (plant: string, firm: string): Map<string, GraphEdge> => {
    const firms = agents.get(plant)!;
    const facts = firms.get(firm) ?? new Map<string, GraphEdge>();
    firms.set(firm, facts);
    return facts;
  };
  for (const [plant, edges] of operated) for (const edge of edges) factsOf(plant, edge.from).set(edge.id, edge);
  const index = indexOwnership(owned.graph);
  for (const [firm, node] of owned.nodes) {
    if (node.kind !== 'Firm') continue;
    const controlled = certainlyControlled(index, firm);
    const within = owned.graph.stakes.filter(
      ({ from, to }) => (from === firm || controlled.has(from)) && controlled.has(to),
    );
    for (const plant of plants) {
      if (!controlled.has(plant)) continue;
      const facts = factsOf(plant, firm);
      for (const stake of leadingTo(plant, within)) facts.set(stake.id, stake);
    }
  }
  return new Map(
    [...agents].map(([plant, firms]) => [plant, [...firms].map(agentOf).sort((a, b) => compareText(a.firm, b.firm))]),
  );
}

const agentOf = ([firm, facts]: [string, ReadonlyMap<string, GraphEdge>]): Agent => ({
  firm,
  facts: [...facts.values()].sort((a, b) => compareText(a.id, b.id)),
});

/** Of the stakes inside a group, those on a way to the plant. */
function leadingTo<E extends GraphEdge>(plant: string, stakes: readonly E[]): E[] {
  const found = new Set<E>();
  const seen = new Set([plant]);
  const pending = [plant];
  for (let asset = pending.pop(); asset !== undefined; asset = pending.pop()) {
    for (const stake of stakes) {
      if (stake.to !== asset || found.has(stake)) continue;
      found.add(stake);
      if (!seen.has(stake.from)) {
        seen.add(stake.from);
        pending.push(stake.from);
      }
    }
  }
  return [...found];
}
