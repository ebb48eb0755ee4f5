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
  const named = await namer(
    context,
    [...witness.steps, ...verdict.settledBy].map(({ text }) => text),
  );
  return {
    ...verdict,
    rule,
    asset: node(verdict.asset),
    asOf,
    witness: {
      chain: witness.chain.flatMap((id) => (ownership.nodes.has(id) ? [node(id)] : [])),
      steps: witness.steps.map((step) => ({
        text: named(step.text),
        stakes: stakesOf(ownership, step.stakes),
      })),
      stakes: stakesOf(ownership, witness.stakes),
      claims: () => context.nodes(witness.claims),
    },
    settledBy: verdict.settledBy.map((unknown) => ({
      asset: node(unknown.asset),
      stake: unknown.stake === null ? null : (stakesOf(ownership, [unknown.stake])[0] ?? null),
      known: unknown.known === null ? null : shareOutput(unknown.known),
      text: named(unknown.text),
    })),
    warnings: await warningsOutput(context, verdict.warnings, ownership),
  };
}

export async function warningsOutput(
  context: RequestContext,
  warnings: readonly OwnershipWarning[],
  ownership: FetchedOwnership,
): Promise<object[]> {
  const named = await namer(
    context,
    warnings.map(({ message }) => message),
  );
  return warnings.map((warning) => ({
    ...warning,
    message: named(warning.message),
    asset: ownership.nodes.get(warning.asset) ?? null,
    stakes: stakesOf(ownership, warning.stakes),
  }));
}

const ID = /[a-z][a-z-]*:[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]/g;

/** Puts names for ids into sentences of the domain: it reasons on ids, people read names. */
export async function namer(context: RequestContext, texts: readonly string[]): Promise<(text: string) => string> {
  const ids = new Set(texts.flatMap((text) => text.match(ID) ?? []));
  const names = new Map((await context.nodes([...ids])).map((node) => [node.id, 'name' in node ? node.name : node.id]));
  return (text) => text.replace(ID, (id) => names.get(id) ?? id);
}

export const stakesOf = (ownership: FetchedOwnership, ids: readonly string[]): object[] =>
  ids.flatMap((id) => {
    const stake = ownership.stakes.get(id);
    return stake === undefined ? [] : [at(stake, ownership.graph.asOf)];
  });
