import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { Verdict, VerdictValue } from '../../domain/ownership/verdict.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { AssetNode } from './asset-filter.js';
import type { FetchedOwnership } from './fetch-ownership.js';
import { ownershipBatches } from './ownership-batches.js';
import { requireFactsBy } from './require-facts.js';
import { decideQuestion, type RuleQuestion } from './rule-question.js';

/** An asset with its verdict and all that the verdict was reached from. */
export interface WeighedAsset {
  readonly asset: AssetNode;
  readonly verdict: Verdict;
  readonly ownership: FetchedOwnership;
}

/** How many assets came to which verdict. */
export interface WeighedCounts {
  readonly weighed: number;
  readonly verdictTrue: number;
  readonly verdictFalse: number;
  readonly verdictUndetermined: number;
}

const BATCH = 500;

/** The verdict of a rule about each of some assets, in batches that share one fetch of what is above them. */
export async function weighAssets(
  snapshot: Snapshot,
  question: RuleQuestion,
  assets: readonly AssetNode[],
  asOf: IsoDate,
): Promise<WeighedAsset[]> {
  const weighed: WeighedAsset[] = [];
  for await (const { assets: batch, ownership } of ownershipBatches(snapshot, assets, asOf, BATCH)) {
    const index = indexOwnership(ownership.graph);
    for (const asset of batch) {
      weighed.push({ asset, verdict: decideQuestion(question, index, asset.id), ownership });
    }
  }
  if (weighed.every(({ ownership }) => ownership.graph.stakes.length === 0)) await requireFactsBy(snapshot, asOf);
  return weighed;
}

export function countsOf(weighed: readonly WeighedAsset[]): WeighedCounts {
  const of = (value: VerdictValue): number => weighed.filter(({ verdict }) => verdict.value === value).length;
  return {
    weighed: weighed.length,
    verdictTrue: of('TRUE'),
    verdictFalse: of('FALSE'),
    verdictUndetermined: of('UNDETERMINED'),
  };
}
