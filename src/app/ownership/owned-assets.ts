import type { VerdictValue } from '../../domain/ownership/verdict.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { allAssets, assetsAround } from './asset-candidates.js';
import type { AssetFilter } from './asset-filter.js';
import { requireRuleQuestion, type RuleAsked, type RuleQuestion } from './rule-question.js';
import { VIEW_LIMITS } from './view-limits.js';
import { countsOf, weighAssets, type WeighedAsset, type WeighedCounts } from './weigh-assets.js';

export interface OwnedAssetsQuestion extends RuleAsked {
  readonly filter: AssetFilter;
  readonly verdicts: readonly VerdictValue[];
  readonly asOf: IsoDate;
}

export interface OwnedAssetsAnswer {
  readonly question: RuleQuestion;
  /** Assets of a verdict asked for, by id. */
  readonly assets: readonly WeighedAsset[];
  readonly counts: WeighedCounts;
  /** False where a limit left assets unweighed. */
  readonly complete: boolean;
}

/**
 * Which assets the covered parties own under a rule. Where only TRUE is asked for, what lies below the parties and
 * in their country is weighed; where more is, every asset that the filter leaves in, because an asset without
 * recorded owners is UNDETERMINED for everybody.
 */
export async function ownedAssets(snapshot: Snapshot, asked: OwnedAssetsQuestion): Promise<OwnedAssetsAnswer> {
  const { filter, asOf, verdicts } = asked;
  const question = await requireRuleQuestion(snapshot, asked, asOf);
  await Promise.all([
    requireNodes(snapshot, 'filter.minerals', filter.minerals, ['Mineral']),
    requireNodes(snapshot, 'filter.countries', filter.countries, ['Country']),
  ]);
  const most = VIEW_LIMITS.candidates;
  const candidates = verdicts.every((value) => value === 'TRUE')
    ? await assetsAround(snapshot, question.covered, filter, asOf, most)
    : await allAssets(snapshot, filter, asOf, most);
  const weighed = await weighAssets(snapshot, question, candidates.assets, asOf);
  return {
    question,
    assets: weighed.filter(({ verdict }) => verdicts.includes(verdict.value)),
    counts: countsOf(weighed),
    complete: candidates.complete,
  };
}
