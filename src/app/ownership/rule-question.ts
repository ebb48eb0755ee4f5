import type { NodeOf } from '../../domain/graph/node.js';
import type { OwnershipIndex } from '../../domain/ownership/ownership-graph.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { coveredInQuestion, coveredParties, type CoveredBy, type CoveredParties } from './covered-parties.js';
import { requireRule } from './require-rule.js';
import { requireHolders } from './verdicts.js';

/** What a client asks a rule about, apart from the assets. */
export interface RuleAsked {
  readonly rule: string;
  readonly by: CoveredBy;
  /** Null: the rule's own. */
  readonly threshold?: number | null;
  /** Null: the rule's own for a country, OTHERS for listed parties. */
  readonly residual?: 'OPEN' | 'OTHERS' | null;
  /** Null: COUNT. */
  readonly presumed?: 'COUNT' | 'IGNORE' | null;
}

/** A rule and whose ownership it is asked about, both checked. */
export interface RuleQuestion extends Pick<RuleAsked, 'threshold' | 'residual' | 'presumed'> {
  readonly rule: NodeOf<'Rule'>;
  readonly covered: CoveredParties;
}

export async function requireRuleQuestion(snapshot: Snapshot, asked: RuleAsked, asOf: IsoDate): Promise<RuleQuestion> {
  const { threshold = null, residual = null, presumed = null } = asked;
  const [rule, covered] = await Promise.all([
    requireRule(snapshot, asked.rule, threshold, asOf),
    coveredParties(snapshot, asked.by),
  ]);
  requireHolders(rule, covered);
  return { rule, covered, threshold, residual, presumed };
}

/** The verdict of the rule about an asset of an index. */
export const decideQuestion = (
  { rule, covered, threshold, residual, presumed }: RuleQuestion,
  index: OwnershipIndex,
  asset: string,
): Verdict =>
  decide(index, {
    rule,
    asset,
    ...coveredInQuestion(covered),
    ...(threshold === null || threshold === undefined ? {} : { threshold }),
    ...(residual ? { residual } : {}),
    ...(presumed ? { presumed } : {}),
  });
