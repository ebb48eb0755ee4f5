import type { ObservationNode } from '../../domain/graph/node.js';
import type { Capacity } from '../../domain/ownership/capacity-sum.js';
import { append } from '../../domain/values/multimap.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';

/**
 * What plants can make on a date: of each thing, unit and basis the latest number at or before it. Plans, and what
 * only weak sources say, are left out. Two store calls for any number of plants.
 */
export async function plantCapacities(
  snapshot: Snapshot,
  plants: readonly string[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, readonly Capacity[]>> {
  const about = await snapshot.edges(plants, { kind: 'ABOUT', direction: 'in' });
  const observations = await snapshot.nodes([...about.values()].flatMap((edges) => edges.map(({ from }) => from)));
  const latest = new Map<string, ObservationNode>();
  for (const node of observations) {
    if (node?.kind !== 'Observation' || !counts(node, asOf)) continue;
    const key = [node.subject, node.of, node.unit, node.basis].join(' ');
    const known = latest.get(key);
    if (known === undefined || node.validFrom > known.validFrom) latest.set(key, node);
  }
  const capacities = new Map<string, Capacity[]>();
  for (const { subject, of, unit, basis, value, bound } of latest.values()) {
    append(capacities, subject, { of, unit, basis, value: value!, exact: bound === null || bound === 'EXACT' });
  }
  return capacities;
}

const counts = ({ property, value, status, unconfirmed, validFrom }: ObservationNode, asOf: IsoDate): boolean =>
  property === 'CAPACITY' && value !== null && status === 'CURRENT' && !unconfirmed && validFrom <= asOf;
