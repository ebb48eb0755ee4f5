import { badInput, overLimit } from '../../domain/errors.js';
import type { ClaimNode, GraphNode } from '../../domain/graph/node.js';
import { ASSET_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { ownershipChanges, type OwnershipChanges } from '../../domain/ownership/ownership-changes.js';
import { indexOwnership, type OwnershipGraph } from '../../domain/ownership/ownership-graph.js';
import type { OwnershipWarning } from '../../domain/ownership/ownership-warning.js';
import type { Verdict } from '../../domain/ownership/verdict.js';
import { warningsAboveAll } from '../../domain/ownership/warnings-above.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchHistory, type FetchedHistory } from './fetch-history.js';
import type { FetchedOwnership } from './fetch-ownership.js';
import type { CoveredBy } from './covered-parties.js';
import { decideQuestion, requireRuleQuestion, type RuleQuestion } from './rule-question.js';
import { VIEW_LIMITS } from './view-limits.js';

export interface ChangesQuestion {
  readonly of: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly rules: readonly string[];
  /** Whose ownership the rules are asked about; null where no rule is asked. */
  readonly by: CoveredBy | null;
}

/** What an asset's owners were on a day, with the verdicts of the rules asked for. */
export interface DayOfOwnership {
  readonly ownership: FetchedOwnership;
  readonly verdicts: readonly Verdict[];
}

export interface ChangesAnswer extends OwnershipChanges {
  readonly asset: GraphNode;
  readonly questions: readonly RuleQuestion[];
  readonly fetched: FetchedHistory;
  readonly first: DayOfOwnership;
  readonly last: DayOfOwnership;
  /** The claims of every state that changed. */
  readonly claims: ReadonlyMap<string, ClaimNode>;
  readonly warnings: readonly OwnershipWarning[];
}

export async function ownershipChangesOf(snapshot: Snapshot, question: ChangesQuestion): Promise<ChangesAnswer> {
  const { of, from, until, rules, by } = question;
  if (from >= until) throw badInput('until', until, `${until} must be later than "from", which is ${from}.`);
  if (rules.length > VIEW_LIMITS.rules) {
    throw overLimit(
      'rules',
      rules.length,
      VIEW_LIMITS.rules,
      `${rules.length} rules are more than the ${VIEW_LIMITS.rules} of one request.`,
    );
  }
  const [[asset], questions, fetched] = await Promise.all([
    requireNodes(snapshot, 'of', [of], ASSET_KINDS),
    by === null ? [] : rulesOnBothDays(snapshot, rules, by, [from, until]),
    fetchHistory(snapshot, of),
  ]);
  const changes = ownershipChanges(
    fetched.history,
    from,
    until,
    (index, id) => questions.map((asked) => decideQuestion(asked, index, id).value),
    VIEW_LIMITS.changeDays,
  );
  const states = changes.steps
    .flatMap(({ stakes, seats }) => [...stakes, ...seats])
    .flatMap(({ before, after }) => [...(before?.claims ?? []), ...(after?.claims ?? [])]);
  const claims = (await snapshot.nodes([...new Set(states)])).filter((node) => node?.kind === 'Claim');
  return {
    ...changes,
    asset: asset!,
    questions,
    fetched,
    first: dayOf(changes.before, of, fetched, questions),
    last: dayOf(changes.after, of, fetched, questions),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    warnings: eachOnce(
      [changes.before, changes.after].flatMap((graph) => warningsAboveAll(indexOwnership(graph), [of])),
    ),
  };
}

/** A rule must apply on both days, else the difference would be the rule's. */
async function rulesOnBothDays(
  snapshot: Snapshot,
  rules: readonly string[],
  by: CoveredBy,
  [from, until]: readonly [IsoDate, IsoDate],
): Promise<RuleQuestion[]> {
  const ask = (rule: string, day: IsoDate): Promise<RuleQuestion> => requireRuleQuestion(snapshot, { rule, by }, day);
  await Promise.all(rules.map((rule) => ask(rule, from)));
  return Promise.all(rules.map((rule) => ask(rule, until)));
}

function dayOf(
  graph: OwnershipGraph,
  asset: string,
  { nodes, stakes }: FetchedHistory,
  questions: readonly RuleQuestion[],
): DayOfOwnership {
  const index = indexOwnership(graph);
  return {
    ownership: { graph, nodes, stakes },
    verdicts: questions.map((question) => decideQuestion(question, index, asset)),
  };
}

/** A warning that both days have is told once. */
function eachOnce(warnings: readonly OwnershipWarning[]): OwnershipWarning[] {
  const told = new Map(warnings.map((warning) => [`${warning.code} ${warning.asset} ${warning.message}`, warning]));
  return [...told.values()];
}
