import type { ObservationNode } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { DependencyQuery } from './dependency-query.js';

/**
 * What sources say of groups ("Chinese firms control three quarters of Indonesia's nickel refining
 * capacity"): evidence beside the plants, never one of them.
 */
export async function groupEvidence(
  snapshot: Snapshot,
  hosts: readonly string[],
  query: Pick<DependencyQuery, 'asOf' | 'minerals'>,
): Promise<readonly ObservationNode[]> {
  if (hosts.length === 0) return [];
  const { items } = await snapshot.find('Observation', {
    filter: {
      all: [
        { property: 'subject', is: 'startsWith', value: 'group:' },
        { property: 'property', is: 'in', value: ['SHARE', 'CAPACITY', 'COUNT', 'PRODUCTION'] },
        { property: 'partner', is: 'in', value: hosts },
        { property: 'validFrom', is: 'lte', value: query.asOf },
      ],
    },
    order: { property: 'id', direction: 'ASC' },
    first: 50,
    after: null,
  });
  const products = await snapshot.nodes(items.flatMap(({ of }) => of ?? []));
  const mineralsOf = new Map(products.map((node) => [node?.id, node?.kind === 'Product' ? node.minerals : [node?.id]]));
  return items.filter(
    ({ of, unconfirmed }) =>
      !unconfirmed &&
      (query.minerals.length === 0 ||
        (mineralsOf.get(of ?? '') ?? []).some((mineral) => query.minerals.includes(mineral ?? ''))),
  );
}
