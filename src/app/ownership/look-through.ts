import { overLimit } from '../../domain/errors.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { ASSET_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { lookThrough, type LookThrough } from '../../domain/ownership/look-through.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { OwnershipWarning } from '../../domain/ownership/ownership-warning.js';
import { warningsAboveAll } from '../../domain/ownership/warnings-above.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchOwnership, type FetchedOwnership } from './fetch-ownership.js';
import { requireFactsBy } from './require-facts.js';
import { VIEW_LIMITS } from './view-limits.js';

/** The equity and control of many assets by country on a date. */
export interface LookThroughAnswer {
  readonly rows: readonly (LookThrough & { readonly host: string | null })[];
  readonly ownership: FetchedOwnership;
  readonly warnings: readonly OwnershipWarning[];
}

/** One fetch of all that lies above the assets, then arithmetic. */
export async function lookThroughOf(
  snapshot: Snapshot,
  of: readonly string[],
  countries: readonly string[],
  asOf: IsoDate,
): Promise<LookThroughAnswer> {
  if (of.length > VIEW_LIMITS.lookThrough) {
    throw overLimit(
      'of',
      of.length,
      VIEW_LIMITS.lookThrough,
      `${of.length} assets are more than the ${VIEW_LIMITS.lookThrough} of one request. Ask in several.`,
    );
  }
  const [assets, , ownership] = await Promise.all([
    requireNodes(snapshot, 'of', of, ASSET_KINDS),
    requireNodes(snapshot, 'countries', countries, ['Country']),
    fetchOwnership(snapshot, [...new Set(of)], asOf),
  ]);
  if (ownership.graph.stakes.length === 0) await requireFactsBy(snapshot, asOf);
  const index = indexOwnership(ownership.graph);
  return {
    rows: assets.map((asset) => {
      const host = hostOf(asset, ownership);
      return { ...lookThrough(index, asset.id, countries, host), host };
    }),
    ownership,
    warnings: warningsAboveAll(index, of),
  };
}

/** Where a plant stands; for a firm its own country. */
const hostOf = (asset: NodeOf<'Firm' | 'Facility' | 'Organisation'>, { graph }: FetchedOwnership): string | null =>
  asset.kind === 'Facility' ? asset.country : (graph.parties.get(asset.id)?.country ?? null);
