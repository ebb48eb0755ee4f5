import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { Verdict, VerdictValue } from '../../domain/ownership/verdict.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { AssetNode } from './asset-filter.js';
import { fetchOwnership, type FetchedOwnership } from './fetch-ownership.js';
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
  for (let start = 0; start < assets.length; start += BATCH) {
    const batch = assets.slice(start, start + BATCH);
    const ownership = await fetchOwnership(
      snapshot,
      batch.map(({ id }) => id),
      asOf,
    );
    const index = indexOwnership(ownership.graph);
    for (const asset of batch) {
      weighed.push({ asset, verdict: decideQuestion(question, index, asset.id), ownership });
    }
  }
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
