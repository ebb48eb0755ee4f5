import type { NodeOf } from '../../domain/graph/node.js';
import type { OwnershipIndex } from '../../domain/ownership/ownership-graph.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { coveredInQuestion, coveredParties, type CoveredBy, type CoveredParties } from './covered-parties.js';
import { requireRule } from './require-rule.js';

/** A rule and whose ownership it is asked about, both checked. */
export interface RuleQuestion {
  readonly rule: NodeOf<'Rule'>;
  readonly covered: CoveredParties;
  readonly threshold: number | null;
}

export async function requireRuleQuestion(
  snapshot: Snapshot,
  asked: { readonly rule: string; readonly by: CoveredBy; readonly threshold?: number | null },
  asOf: IsoDate,
): Promise<RuleQuestion> {
  const threshold = asked.threshold ?? null;
  const [rule, covered] = await Promise.all([
    requireRule(snapshot, asked.rule, threshold, asOf),
    coveredParties(snapshot, asked.by),
  ]);
  return { rule, covered, threshold };
}

/** The verdict of the rule about an asset of an index. */
export const decideQuestion = (
  { rule, covered, threshold }: RuleQuestion,
  index: OwnershipIndex,
  asset: string,
): Verdict =>
  decide(index, { rule, asset, ...coveredInQuestion(covered), ...(threshold === null ? {} : { threshold }) });
