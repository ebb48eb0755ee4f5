import type { NodeOf } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';

export interface ProvisionRow {
  readonly agreement: NodeOf<'Agreement'>;
  readonly provisions: readonly NodeOf<'Provision'>[];
}

/** The commitments of some agreements, side by side; of all that the dataset has where none is named. */
export async function provisionMatrix(
  snapshot: Snapshot,
  ids: readonly string[],
): Promise<{ rows: readonly ProvisionRow[]; complete: boolean }> {
  const named = await requireNodes(snapshot, 'agreements', ids, ['Agreement']);
  const all =
    ids.length > 0
      ? { items: named, hasNext: false }
      : await snapshot.find('Agreement', {
          order: { property: 'id', direction: 'ASC' },
          first: LIMITS.agreements,
          after: null,
        });
  const within = await snapshot.edges(
    all.items.map(({ id }) => id),
    { kind: 'PROVISION_OF', direction: 'in' },
  );
  const nodes = await snapshot.nodes([...within.values()].flat().map(({ from }) => from));
  const provisions = nodes.filter((node): node is NodeOf<'Provision'> => node?.kind === 'Provision');
  return {
    rows: all.items.map((agreement) => ({
      agreement,
      provisions: provisions.filter((provision) => provision.agreement === agreement.id),
    })),
    complete: !all.hasNext,
  };
}
