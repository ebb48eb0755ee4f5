import { badInput, overLimit } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { ASSET_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { commonOwners, type CommonOwners } from '../../domain/ownership/common-owners.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { OwnershipWarning } from '../../domain/ownership/ownership-warning.js';
import { warningsAboveAll } from '../../domain/ownership/warnings-above.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchOwnership, type FetchedOwnership } from './fetch-ownership.js';
import { requireFactsBy } from './require-facts.js';
import { VIEW_LIMITS } from './view-limits.js';

/** Who stands behind several assets on a date. */
export interface CommonOwnersAnswer extends CommonOwners {
  readonly assets: readonly GraphNode[];
  readonly ownership: FetchedOwnership;
  readonly warnings: readonly OwnershipWarning[];
}

export async function commonOwnersOf(
  snapshot: Snapshot,
  of: readonly string[],
  asOf: IsoDate,
): Promise<CommonOwnersAnswer> {
  const ids = [...new Set(of)];
  if (ids.length < 2) throw badInput('of', of, 'name at least two different assets.');
  if (ids.length > VIEW_LIMITS.commonAssets) {
    throw overLimit(
      'of',
      ids.length,
      VIEW_LIMITS.commonAssets,
      `${ids.length} assets are more than the ${VIEW_LIMITS.commonAssets} of one request. Ask about fewer.`,
    );
  }
  const [assets, ownership] = await Promise.all([
    requireNodes(snapshot, 'of', ids, ASSET_KINDS),
    fetchOwnership(snapshot, ids, asOf),
  ]);
  if (ownership.graph.stakes.length === 0) await requireFactsBy(snapshot, asOf);
  const index = indexOwnership(ownership.graph);
  return {
    ...commonOwners(index, ids, VIEW_LIMITS.commonParties),
    assets,
    ownership,
    warnings: warningsAboveAll(index, ids),
  };
}
