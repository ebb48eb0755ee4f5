import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { reach, ROUNDS, type SupplyAround } from './gather-supply.js';
import { Gathered } from './gathered.js';

/**
 * What is stated to feed some nodes over any number of steps, without what joining facts would add: all that
 * shares of input can be read from. A group's supply comes from its members, so these are followed too.
 */
export async function gatherStatedInputs(
  snapshot: Snapshot,
  roots: readonly string[],
  asOf: IsoDate,
): Promise<SupplyAround> {
  const gathered = new Gathered(snapshot, asOf);
  const asked = new Set<string>();
  let from = [...new Set(roots)].sort();
  for (let round = 0; round < ROUNDS && from.length > 0; round += 1) {
    const reached = await reach(snapshot, from, 'UPSTREAM', LIMITS.supplyDepth);
    for (const id of [...from, ...reached.nodes.map(({ id }) => id)]) asked.add(id);
    gathered.add(reached);
    const members = await gathered.edges(gathered.ofKind('Group'), { kind: 'HAS_MEMBER', direction: 'out' });
    from = [...new Set([...members.values()].flat().map(({ to }) => to))].filter((id) => !asked.has(id)).sort();
  }
  for (const id of from) gathered.truncated.add(id);
  const groups = await gathered.edges(gathered.ofKind('Facility'), { kind: 'HAS_MEMBER', direction: 'in' });
  for (const [plant, edges] of groups)
    gathered.groupsOf.set(
      plant,
      edges.map((edge) => edge.from),
    );
  return {
    facts: await gathered.facts(),
    starts: [...roots],
    truncated: [...gathered.truncated].sort(),
  };
}
