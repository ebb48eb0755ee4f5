import type { GraphNode } from '../../domain/graph/node.js';
import { compareText } from '../../domain/values/order.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import {
  assetsThatFit,
  kindsOf,
  plantFilter,
  type AssetFilter,
  type AssetKind,
  type AssetNode,
} from './asset-filter.js';
import type { CoveredParties } from './covered-parties.js';
import { reachHoldings } from './fetch-holdings.js';
import { partiesOfCountry } from './parties-of-country.js';

/** The assets that a question weighs, by id. */
export interface AssetCandidates {
  readonly assets: readonly AssetNode[];
  /** False where a limit left some out. */
  readonly complete: boolean;
}

const NOTHING: AssetCandidates = { assets: [], complete: true };

/** Every asset that a filter leaves in, up to a limit. */
export async function allAssets(
  snapshot: Snapshot,
  filter: AssetFilter,
  asOf: IsoDate,
  most: number,
): Promise<AssetCandidates> {
  const pages = await Promise.all(
    kindsOf(filter).map((kind) =>
      snapshot.find<AssetKind>(kind, {
        ...(kind === 'Facility' ? { filter: plantFilter(filter) } : {}),
        order: { property: 'id', direction: 'ASC' },
        first: most,
        after: null,
      }),
    ),
  );
  const found = pages.flatMap(({ items }) => items as readonly GraphNode[]);
  const fitting = await assetsThatFit(snapshot, found, filter, asOf);
  return bounded(
    fitting,
    most,
    pages.every(({ hasNext }) => !hasNext),
  );
}

/**
 * The assets that can be owned by the covered parties for certain: what lies below them, the parties themselves,
 * and, for a country, what stands in it or is registered there. Nothing else passes a rule whatever the unknown shares
 * are.
 */
export async function assetsAround(
  snapshot: Snapshot,
  covered: CoveredParties,
  filter: AssetFilter,
  asOf: IsoDate,
  most: number,
): Promise<AssetCandidates> {
  const { country } = covered;
  const parties =
    country === null
      ? { ids: covered.parties, registeredOnly: [], complete: true }
      : await partiesOfCountry(snapshot, country, asOf);
  const plantsHere =
    country !== null && (filter.countries.length === 0 || filter.countries.includes(country))
      ? { ...filter, kinds: kindsOf(filter).filter((kind) => kind === 'Facility'), countries: [country] }
      : null;
  const [below, standing] = await Promise.all([
    reachHoldings(snapshot, [...parties.ids, ...parties.registeredOnly], asOf),
    plantsHere === null || plantsHere.kinds.length === 0 ? NOTHING : allAssets(snapshot, plantsHere, asOf, most),
  ]);
  const fitting = await assetsThatFit(snapshot, below.nodes, filter, asOf);
  const complete = parties.complete && below.truncated.length === 0 && standing.complete;
  return bounded([...fitting, ...standing.assets], most, complete);
}

function bounded(assets: readonly AssetNode[], most: number, complete: boolean): AssetCandidates {
  const each = [...new Map(assets.map((asset) => [asset.id, asset])).values()];
  each.sort((a, b) => compareText(a.id, b.id));
  return { assets: each.slice(0, most), complete: complete && each.length <= most };
}
