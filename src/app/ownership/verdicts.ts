import { LodegraphError } from '../../domain/errors.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchAssumedOwnership } from '../scenario/assumed-ownership.js';
import type { FetchedOwnership } from './fetch-ownership.js';
import { requireRule } from './require-rule.js';

export interface VerdictQuestion {
  readonly of: readonly string[];
  readonly rule: string;
  readonly country: string;
  readonly threshold: number | null;
  readonly asOf: string;
  /** Stakes supposed for this question. */
  readonly assumed?: readonly AssumedStake[];
}

/** The verdicts of one rule about many assets: one fetch of all that lies above them, then arithmetic. */
export async function verdictsOf(
  snapshot: Snapshot,
  question: VerdictQuestion,
): Promise<{ rule: NodeOf<'Rule'>; fetched: FetchedOwnership; verdicts: readonly Verdict[] }> {
  const { of, country, threshold, asOf } = question;
  if (of.length > LIMITS.verdictBatch) {
    throw new LodegraphError(
      'LIMIT_EXCEEDED',
      `Argument "of": ${of.length} assets are more than the ${LIMITS.verdictBatch} of one request. Ask in several.`,
      { limit: 'of', allowed: LIMITS.verdictBatch, value: of.length },
    );
  }
  await requireNodes(snapshot, 'country', [country], ['Country']);
  await requireNodes(snapshot, 'of', of, ['Firm', 'Facility', 'Organisation']);
  const rule = await requireRule(snapshot, question.rule, threshold, asOf);
  const { supposed: fetched } = await fetchAssumedOwnership(snapshot, [...new Set(of)], asOf, question.assumed ?? []);
  const index = indexOwnership(fetched.graph);
  const limit = threshold === null ? {} : { threshold };
  return { rule, fetched, verdicts: of.map((asset) => decide(index, { rule, asset, country, ...limit })) };
}
