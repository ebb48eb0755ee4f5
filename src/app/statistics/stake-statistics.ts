import { shareGroups, type ShareGroup } from '../../domain/statistics/share-groups.js';
import type { Share } from '../../domain/values/share.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { Term } from '../../store/tally-query.js';
import { countedEdges, endTerms, type EdgeStatisticsQuestion } from './edge-statistics.js';
import { own, termsOf } from './group-by.js';
import { tallied } from './tallied.js';

const owner = endTerms('from');
const asset = endTerms('to');

/** What stakes are filtered by. */
export const STAKE_TERMS = {
  owner: owner.id,
  asset: asset.id,
  ownerCountry: owner.country,
  assetCountry: asset.country,
  interest: own('interest'),
  directness: own('directness'),
} as const satisfies Record<string, Term>;

const KEYS = {
  OWNER: owner.id,
  OWNER_KIND: owner.kind,
  OWNER_COUNTRY: owner.country,
  ASSET: asset.id,
  ASSET_KIND: asset.kind,
  ASSET_COUNTRY: asset.country,
  INTEREST: own('interest'),
  DIRECTNESS: own('directness'),
  STATUS: own('status'),
} as const satisfies Record<string, Term>;
export type StakeKey = keyof typeof KEYS;

/** Stakes that hold on the date, by what they have in common, and from which share to which they go. */
export async function stakeStatistics(
  snapshot: Snapshot,
  question: EdgeStatisticsQuestion<StakeKey>,
): Promise<ShareGroup[]> {
  const keys = termsOf(question.groupBy, KEYS);
  const counted = await countedEdges(snapshot, 'STAKE', question, 'owners or assets');
  const rows = await tallied(snapshot, { counted, keys, named: { share: own('share') }, asOf: question.asOf });
  return shareGroups(rows.map(({ values, ...row }) => ({ ...row, share: values.share as Share })));
}
