import { badInput, overLimit } from '../../domain/errors.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchAssumedOwnership } from '../scenario/assumed-ownership.js';
import { coveredInQuestion, coveredParties, type CoveredBy, type CoveredParties } from './covered-parties.js';
import type { FetchedOwnership } from './fetch-ownership.js';
import { requireFactsBy } from './require-facts.js';
import { requireRule } from './require-rule.js';
import { ownershipUnder, type Under } from './under.js';

export interface VerdictQuestion {
  readonly of: readonly string[];
  readonly rule: string;
  /** Whose ownership is asked about: a country, or `by`; exactly one of the two. */
  readonly country?: string | null;
  readonly by?: CoveredBy | null;
  readonly threshold: number | null;
  /** Omitted: the rule's own for a country, OTHERS for listed parties. */
  readonly residual?: 'OPEN' | 'OTHERS' | null;
  /** Omitted: COUNT. */
  readonly presumed?: 'COUNT' | 'IGNORE' | null;
  readonly asOf: string;
  /** Whose word to prefer wherever claims conflict; omitted, the preferred claims answer. */
  readonly under?: Under | null;
  /** Stakes supposed for this question. */
  readonly assumed?: readonly AssumedStake[];
}

export interface VerdictsAnswer {
  readonly rule: NodeOf<'Rule'>;
  readonly covered: CoveredParties;
  readonly fetched: FetchedOwnership;
  /** In the order of the assets. */
  readonly verdicts: readonly Verdict[];
  /** In how many conflicts the source or claim of `under` takes a side; null where none was given. */
  readonly takesSides: number | null;
}

/** The verdicts of one rule about many assets: one fetch of all that lies above them, then arithmetic. */
export async function verdictsOf(snapshot: Snapshot, question: VerdictQuestion): Promise<VerdictsAnswer> {
  const { of, threshold, residual, presumed, asOf } = question;
  if (of.length > LIMITS.verdictBatch) {
    throw overLimit(
      'of',
      of.length,
      LIMITS.verdictBatch,
      `${of.length} assets are more than the ${LIMITS.verdictBatch} of one request. Ask in several.`,
    );
  }
  const covered = await coveredOf(snapshot, question);
  await requireNodes(snapshot, 'of', of, ['Firm', 'Facility', 'Organisation']);
  const rule = await requireRule(snapshot, question.rule, threshold, asOf);
  requireHolders(rule, covered);
  const assets = [...new Set(of)];
  const { supposed } = await fetchAssumedOwnership(snapshot, assets, asOf, question.assumed ?? []);
  if (supposed.graph.stakes.length === 0) await requireFactsBy(snapshot, asOf);
  const under = question.under ? await ownershipUnder(snapshot, supposed, question.under) : null;
  const fetched = under?.fetched ?? supposed;
  const index = indexOwnership(fetched.graph);
  const asked = {
    rule,
    ...coveredInQuestion(covered),
    ...(threshold === null ? {} : { threshold }),
    ...(residual ? { residual } : {}),
    ...(presumed ? { presumed } : {}),
  };
  return {
    rule,
    covered,
    fetched,
    verdicts: of.map((asset) => decide(index, { ...asked, asset })),
    takesSides: under?.takesSides ?? null,
  };
}

async function coveredOf(snapshot: Snapshot, { country, by }: VerdictQuestion): Promise<CoveredParties> {
  const named = country ?? null;
  const listed = by ?? null;
  if ((named === null) === (listed === null)) {
    const how = named === null ? 'neither is given' : 'both are given';
    throw badInput('by', listed, `say whose ownership is meant by either "country" or "by"; ${how}.`);
  }
  return named === null ? coveredParties(snapshot, listed!) : coveredParties(snapshot, { country: named }, 'country');
}

/** A rule about natural persons says nothing of a list without any. */
export function requireHolders({ id, holders }: NodeOf<'Rule'>, { country, parties }: CoveredParties): void {
  if (holders !== 'PERSONS' || country !== null || parties.some((party) => party.startsWith('person:'))) return;
  const rule = id.replace('rule:', '');
  throw badInput(
    'by',
    parties,
    `${rule} asks about natural persons, and none is listed. List a person:…, or a country.`,
  );
}
