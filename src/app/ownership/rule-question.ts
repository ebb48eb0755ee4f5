import { badInput } from '../../domain/errors.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { PARTY_KINDS } from '../../domain/graph-schema/node-kinds.js';
import type { OwnershipIndex } from '../../domain/ownership/ownership-graph.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { requireRule } from './require-rule.js';

/** Whose ownership is asked about: all parties of a country, or some parties by name. */
export interface Covered {
  readonly country: string | null;
  readonly parties: readonly string[];
}

/** A rule and the parties it is asked about, both checked. */
export interface RuleQuestion {
  readonly rule: NodeOf<'Rule'>;
  readonly covered: Covered;
  readonly threshold: number | null;
}

export async function requireRuleQuestion(
  snapshot: Snapshot,
  asked: { readonly rule: string; readonly threshold?: number | null; readonly covered: Covered },
  asOf: IsoDate,
): Promise<RuleQuestion> {
  const threshold = asked.threshold ?? null;
  const [rule, covered] = await Promise.all([
    requireRule(snapshot, asked.rule, threshold, asOf),
    requireCovered(snapshot, asked.covered),
  ]);
  return { rule, covered, threshold };
}

/** The covered parties, or an error: either a country or parties are to be named, and they must exist. */
export async function requireCovered(snapshot: Snapshot, covered: Covered): Promise<Covered> {
  const { country, parties } = covered;
  if ((country === null) === (parties.length === 0)) {
    throw badInput('country', country, 'name either a country or some parties, for example country: "country:CN".');
  }
  await requireNodes(snapshot, 'country', country === null ? [] : [country], ['Country']);
  await requireNodes(snapshot, 'parties', parties, PARTY_KINDS);
  return { country, parties: [...new Set(parties)] };
}

/** The verdict of the rule about an asset of an index. */
export const decideQuestion = (
  { rule, covered, threshold }: RuleQuestion,
  index: OwnershipIndex,
  asset: string,
): Verdict =>
  decide(index, {
    rule,
    asset,
    ...(covered.country === null ? { parties: covered.parties } : { country: covered.country }),
    ...(threshold === null ? {} : { threshold }),
  });
