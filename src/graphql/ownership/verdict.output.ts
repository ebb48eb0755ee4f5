import { alternativesTo } from '../../app/ownership/alternatives.js';
import type { FetchedOwnership } from '../../app/ownership/fetch-ownership.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { OwnershipWarning } from '../../domain/ownership/ownership-warning.js';
import type { SettlingStake, Verdict, Witness } from '../../domain/ownership/verdict.js';
import { at } from '../as-of.js';
import { withAlternatives } from '../conflict/verdict-alternatives.js';
import { shareOutput } from '../stake/stake.type.js';
import type { RequestContext } from '../request-context.js';

/**
 * A verdict as GraphQL shows it: ids become the stakes and nodes that were fetched to reach it. Witness and settling
 * set are worked out where they are asked for: of thousands of assets a client often wants the values alone.
 */
export function verdictOutput(
  context: RequestContext,
  verdict: Verdict,
  ownership: FetchedOwnership,
  rule: GraphNode,
): object {
  const { asOf } = ownership.graph;
  const { value, threshold, residual, presumed, share } = verdict;
  const output = {
    rule,
    asset: at(ownership.nodes.get(verdict.asset)!, asOf),
    value,
    threshold,
    residual,
    presumed,
    share,
    asOf,
    witness: () => witnessOutput(context, verdict.witness, ownership),
    settledBy: () => settlingOutput(context, verdict.settledBy, ownership),
    settledByMinimal: () => verdict.settledByMinimal,
    warnings: () => warningsOutput(context, verdict.warnings, ownership),
  };
  return withAlternatives(output, () => alternativesTo(context.snapshot, ownership, verdict));
}

async function witnessOutput(context: RequestContext, witness: Witness, ownership: FetchedOwnership): Promise<object> {
  const { asOf } = ownership.graph;
  const named = await namer(
    context,
    witness.steps.map(({ text }) => text),
  );
  return {
    chain: witness.chain.flatMap((id) => {
      const node = ownership.nodes.get(id);
      return node === undefined ? [] : [at(node, asOf)];
    }),
    steps: witness.steps.map(({ text, stakes }) => ({ text: named(text), stakes: stakesOf(ownership, stakes) })),
    stakes: stakesOf(ownership, witness.stakes),
    claims: () => context.nodes(witness.claims),
  };
}

async function settlingOutput(
  context: RequestContext,
  settledBy: readonly SettlingStake[],
  ownership: FetchedOwnership,
): Promise<object[]> {
  const named = await namer(
    context,
    settledBy.map(({ text }) => text),
  );
  return settledBy.map(({ asset, stake, known, text }) => ({
    asset: at(ownership.nodes.get(asset)!, ownership.graph.asOf),
    stake: stake === null ? null : (stakesOf(ownership, [stake])[0] ?? null),
    known: known === null ? null : shareOutput(known),
    text: named(text),
  }));
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
