import { graphsAbove } from '../../domain/ownership/graphs-above.js';
import { underChoices } from '../../domain/ownership/disputed-choice.js';
import type { OwnershipGraph } from '../../domain/ownership/ownership-graph.js';
import { weigh } from '../../domain/ownership/robustness.js';
import type { Verdict } from '../../domain/ownership/verdict.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { disputesAbove, type DisputeAbove, type SideAbove } from './disputes-above.js';
import type { FetchedOwnership } from './fetch-ownership.js';

/** What a verdict would be if another side of one conflict were preferred. */
export interface VerdictAlternative {
  readonly dispute: DisputeAbove;
  readonly side: SideAbove;
  readonly verdict: Verdict;
  /** Whether the verdict differs from the one that stands: its source is then a deciding one. */
  readonly changes: boolean;
}

export interface VerdictAlternatives {
  readonly robust: boolean | null;
  readonly alternatives: readonly VerdictAlternative[];
  readonly truncated: boolean;
}

/** Answers for any of the assets of one batch what the conflicts above it would change; all is read once. */
export function alternativesFor(
  snapshot: Snapshot,
  fetched: FetchedOwnership,
  decideOn: (graph: OwnershipGraph, asset: string) => Verdict,
  known?: readonly DisputeAbove[],
): (asset: string) => Promise<VerdictAlternatives> {
  let read: Promise<readonly DisputeAbove[]> | undefined;
  const above = graphsAbove(fetched.graph);
  return async (asset) => {
    const all = await (read ??= known === undefined ? disputesAbove(snapshot, fetched) : Promise.resolve(known));
    if (all.length === 0) return { robust: true, alternatives: [], truncated: false };
    const graph = above(asset);
    const disputes = all.filter((dispute) => bearsOn(dispute, graph));
    return disputes.length === 0
      ? { robust: true, alternatives: [], truncated: false }
      : weighed(disputes, graph, (supposed) => decideOn(supposed, asset));
  };
}

function bearsOn({ sides }: DisputeAbove, graph: OwnershipGraph): boolean {
  const stakes = new Set(graph.stakes.map(({ id }) => id));
  return sides[0]!.choices.some((choice) =>
    choice.about === 'STAKE' ? stakes.has(choice.stake) : graph.parties.has(choice.party),
  );
}

function weighed(
  disputes: readonly DisputeAbove[],
  graph: OwnershipGraph,
  decide: (graph: OwnershipGraph) => Verdict,
): VerdictAlternatives {
  const standing = decide(graph);
  const { robust, alternatives, truncated } = weigh(
    disputes.map(({ sides }) => sides.length),
    (chosen) => {
      // The graph stands on the first sides as it is.
      const choices = chosen.flatMap((side, n) => (side === 0 ? [] : disputes[n]!.sides[side]!.choices));
      return choices.length === 0 ? standing : decide(underChoices(graph, choices));
    },
    (a, b) => a.value === b.value,
    LIMITS.alternatives,
  );
  return {
    robust,
    truncated,
    alternatives: alternatives.map(({ conflict, side, answer }) => ({
      dispute: disputes[conflict]!,
      side: disputes[conflict]!.sides[side]!,
      verdict: answer,
      changes: answer.value !== standing.value,
    })),
  };
}
