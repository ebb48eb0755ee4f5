import { certainlyControlled } from '../../domain/ownership/control.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { Agent } from '../../domain/supply/supply-steps.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { fetchOwnership } from '../ownership/fetch-ownership.js';

/** The firms behind each plant: those that operate it and those that certainly control it, with the edges that say so. */
export async function controllersOf(
  snapshot: Snapshot,
  plants: readonly string[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, readonly Agent[]>> {
  const [owned, operated] = await Promise.all([
    fetchOwnership(snapshot, plants, asOf),
    snapshot.edges(plants, { kind: 'OPERATES', direction: 'in', asOf, statuses: ['CURRENT'] }),
  ]);
  const agents = new Map<string, Map<string, Set<string>>>(plants.map((plant) => [plant, new Map()]));
  const add = (plant: string, firm: string, fact: string | null): void => {
    const firms = agents.get(plant)!;
    const facts = firms.get(firm) ?? new Set<string>();
    if (fact !== null) facts.add(fact);
    firms.set(firm, facts);
  };
  for (const [plant, edges] of operated) for (const edge of edges) add(plant, edge.from, edge.id);
  const index = indexOwnership(owned.graph);
  for (const [id, node] of owned.nodes) {
    if (node.kind !== 'Firm') continue;
    const controlled = certainlyControlled(index, id);
    for (const plant of plants) {
      if (!controlled.has(plant)) continue;
      add(plant, id, null);
      for (const stake of owned.graph.stakes) {
        if ((stake.from === id || controlled.has(stake.from)) && (stake.to === plant || controlled.has(stake.to)))
          add(plant, id, stake.id);
      }
    }
  }
  return new Map(
    [...agents].map(([plant, firms]) => [
      plant,
      [...firms].sort().map(([firm, facts]) => ({ firm, facts: [...facts].sort() })),
    ]),
  );
}
