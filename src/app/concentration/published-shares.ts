import type { ObservationNode } from '../../domain/graph/node.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';

const AT_MOST = 100;

/** Shares of the world's mining, refining or trade of a mineral that sources print, up to a date: to hold beside computed ones. */
export async function publishedShares(
  snapshot: Snapshot,
  mineral: string,
  asOf: IsoDate,
): Promise<readonly ObservationNode[]> {
  const { items } = await snapshot.find('Observation', {
    filter: {
      all: [
        { property: 'property', is: 'eq', value: 'SHARE' },
        { property: 'of', is: 'eq', value: mineral },
        { property: 'validFrom', is: 'lte', value: asOf },
      ],
    },
    order: { property: 'id', direction: 'ASC' },
    first: AT_MOST,
    after: null,
  });
  return items.filter(({ unconfirmed }) => !unconfirmed);
}
