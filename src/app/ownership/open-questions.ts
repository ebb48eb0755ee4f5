import { openQuestions, type OpenQuestion } from '../../domain/ownership/open-questions.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { allAssets } from './asset-candidates.js';
import type { AssetFilter } from './asset-filter.js';
import type { FetchedOwnership } from './fetch-ownership.js';
import { plantCapacities } from './plant-capacities.js';
import { requireRuleQuestion, type RuleAsked, type RuleQuestion } from './rule-question.js';
import { VIEW_LIMITS } from './view-limits.js';
import { countsOf, weighAssets, type WeighedCounts } from './weigh-assets.js';

export interface OpenQuestionsAsked extends RuleAsked {
  readonly filter: AssetFilter;
  readonly asOf: IsoDate;
}

export interface OpenQuestionsAnswer {
  readonly question: RuleQuestion;
  readonly questions: readonly OpenQuestion[];
  readonly counts: WeighedCounts;
  /** Verdicts that knowing shares would not settle. */
  readonly withoutSettling: number;
  readonly complete: boolean;
  /** Where the stakes and assets of the questions were found, by asset asked about. */
  readonly ownershipOf: ReadonlyMap<string, FetchedOwnership>;
}

/** What a steward should find out first: the unknowns that keep a rule's verdicts open, over many assets. */
export async function openQuestionsOf(snapshot: Snapshot, asked: OpenQuestionsAsked): Promise<OpenQuestionsAnswer> {
  const { filter, asOf } = asked;
  const question = await requireRuleQuestion(snapshot, asked, asOf);
  await Promise.all([
    requireNodes(snapshot, 'filter.minerals', filter.minerals, ['Mineral']),
    requireNodes(snapshot, 'filter.countries', filter.countries, ['Country']),
  ]);
  const { assets, complete } = await allAssets(snapshot, filter, asOf, VIEW_LIMITS.openQuestionAssets);
  const weighed = await weighAssets(snapshot, question, assets, asOf);
  const open = weighed.filter(({ verdict }) => verdict.value === 'UNDETERMINED');
  const plants = open.filter(({ asset }) => asset.kind === 'Facility').map(({ asset }) => asset.id);
  const capacities = await plantCapacities(snapshot, plants, asOf);
  const verdicts = open.map(({ asset, verdict }) => ({
    asset: asset.id,
    settledBy: verdict.settledBy,
    capacity: capacities.get(asset.id) ?? [],
  }));
  return {
    question,
    questions: openQuestions(verdicts),
    counts: countsOf(weighed),
    withoutSettling: verdicts.filter(({ settledBy }) => settledBy.length === 0).length,
    complete,
    ownershipOf: new Map(open.map(({ asset, ownership }) => [asset.id, ownership])),
  };
}
