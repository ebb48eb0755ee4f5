import type { FetchedOwnership } from '../../app/ownership/fetch-ownership.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { OwnershipWarning } from '../../domain/ownership/ownership-warning.js';
import type { Verdict } from '../../domain/ownership/verdict.js';
import { at } from '../as-of.js';
import { shareOutput } from '../stake/stake.type.js';
import type { RequestContext } from '../request-context.js';

/** A verdict as GraphQL shows it: ids become the stakes and nodes that were fetched to reach it. */
export async function verdictOutput(
  context: RequestContext,
  verdict: Verdict,
  ownership: FetchedOwnership,
  rule: GraphNode,
): Promise<object> {
  const { asOf } = ownership.graph;
  const { witness } = verdict;
  const node = (id: string): object => at(ownership.nodes.get(id)!, asOf);
  return {
    ...verdict,
    rule,
    asset: node(verdict.asset),
    asOf,
    witness: {
      chain: witness.chain.flatMap((id) => (ownership.nodes.has(id) ? [node(id)] : [])),
      steps: witness.steps.map((step) => ({ text: step.text, stakes: stakesOf(ownership, step.stakes) })),
      stakes: stakesOf(ownership, witness.stakes),
      claims: () => context.nodes(witness.claims),
    },
    settledBy: verdict.settledBy.map((unknown) => ({
      asset: node(unknown.asset),
      stake: unknown.stake === null ? null : (stakesOf(ownership, [unknown.stake])[0] ?? null),
      known: unknown.known === null ? null : shareOutput(unknown.known),
      text: unknown.text,
    })),
    warnings: warningsOutput(verdict.warnings, ownership),
  };
}

export const warningsOutput = (warnings: readonly OwnershipWarning[], ownership: FetchedOwnership): object[] =>
  warnings.map((warning) => ({
    ...warning,
    asset: ownership.nodes.get(warning.asset) ?? null,
    stakes: stakesOf(ownership, warning.stakes),
  }));

export const stakesOf = (ownership: FetchedOwnership, ids: readonly string[]): object[] =>
  ids.flatMap((id) => {
    const stake = ownership.stakes.get(id);
    return stake === undefined ? [] : [at(stake, ownership.graph.asOf)];
  });
