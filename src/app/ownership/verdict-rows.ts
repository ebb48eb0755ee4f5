import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { AssetKind, AssetNode } from './asset-filter.js';
import { ownershipBatches } from './ownership-batches.js';
import { decideQuestion, type RuleQuestion } from './rule-question.js';
import type { WeighedAsset } from './weigh-assets.js';

export interface VerdictRowsAsked {
  readonly question: RuleQuestion;
  readonly kinds: readonly AssetKind[];
  readonly asOf: IsoDate;
  /** Assets read and decided at once; no more are ever held. */
  readonly batch: number;
}

/** How many assets {@link verdictRows} will tell. */
export const countAssets = async (snapshot: Snapshot, kinds: readonly AssetKind[]): Promise<number> =>
  (await Promise.all(kinds.map((kind) => snapshot.count(kind)))).reduce((sum, count) => sum + count, 0);

/** The verdict of a rule about every asset, kind by kind and by id, in batches: for exports of any size. */
export async function* verdictRows(
  snapshot: Snapshot,
  { question, kinds, asOf, batch }: VerdictRowsAsked,
): AsyncGenerator<readonly WeighedAsset[]> {
  for (const kind of kinds) {
    let after: string | null = null;
    do {
      const page: { items: readonly AssetNode[]; hasNext: boolean } = await snapshot.find<AssetKind>(kind, {
        order: { property: 'id', direction: 'ASC' },
        first: batch,
        after: after === null ? null : { value: after, id: after },
      });
      for await (const { assets, ownership } of ownershipBatches(snapshot, page.items, asOf, batch)) {
        const index = indexOwnership(ownership.graph);
        yield assets.map((asset) => ({ asset, ownership, verdict: decideQuestion(question, index, asset.id) }));
      }
      after = page.hasNext ? page.items.at(-1)!.id : null;
    } while (after !== null);
  }
}
