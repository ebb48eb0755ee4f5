import { LodegraphError } from '../../domain/errors.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchOwnership, type FetchedOwnership } from './fetch-ownership.js';
import { requireRule } from './require-rule.js';
import { ownershipUnder, type Under } from './under.js';

export interface VerdictQuestion {
  readonly of: readonly string[];
  readonly rule: string;
  readonly country: string;
  readonly threshold: number | null;
  readonly asOf: string;
  /** Whose word to prefer wherever claims conflict; omitted, the preferred claims answer. */
  readonly under?: Under | null;
}

export interface VerdictsAnswer {
  readonly rule: NodeOf<'Rule'>;
  readonly fetched: FetchedOwnership;
  readonly verdicts: readonly Verdict[];
  /** In how many conflicts the source or claim of `under` takes a side; null where none was given. */
  readonly takesSides: number | null;
}

/** The verdicts of one rule about many assets: one fetch of all that lies above them, then arithmetic. */
export async function verdictsOf(snapshot: Snapshot, question: VerdictQuestion): Promise<VerdictsAnswer> {
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
  const standing = await fetchOwnership(snapshot, [...new Set(of)], asOf);
  const under = question.under ? await ownershipUnder(snapshot, standing, question.under) : null;
  const fetched = under?.fetched ?? standing;
  const limit = threshold === null ? {} : { threshold };
  const index = indexOwnership(fetched.graph);
  return {
    rule,
    fetched,
    verdicts: of.map((asset) => decide(index, { rule, asset, country, ...limit })),
    takesSides: under?.takesSides ?? null,
  };
}
