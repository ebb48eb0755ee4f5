import { graphsAbove } from '../../domain/ownership/graphs-above.js';
import { underChoices } from '../../domain/ownership/disputed-choice.js';
import { indexOwnership, type OwnershipGraph } from '../../domain/ownership/ownership-graph.js';
import { weigh } from '../../domain/ownership/robustness.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { disputesAbove, type DisputeAbove, type SideAbove } from './disputes-above.js';
import type { FetchedOwnership } from './fetch-ownership.js';
import { madeOnce } from '../../domain/values/made-once.js';

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

interface Above {
  disputes: Promise<readonly DisputeAbove[]> | null;
  readonly graphOf: (asset: string) => OwnershipGraph;
}

/** Read once for all verdicts on one fetched ownership, however many ask. */
const aboveOf = madeOnce((fetched: FetchedOwnership): Above => ({
  disputes: null,
  graphOf: graphsAbove(fetched.graph),
}));

/** Has the conflicts that were read already stand for the fetched ownership, with the sides it stands on first. */
export function rememberDisputes(fetched: FetchedOwnership, disputes: readonly DisputeAbove[]): void {
  aboveOf(fetched).disputes = Promise.resolve(disputes);
}

/** What the conflicts above its asset would change in a verdict; the verdict was decided on the fetched ownership. */
export async function alternativesTo(
  snapshot: Snapshot,
  fetched: FetchedOwnership,
  verdict: Verdict,
): Promise<VerdictAlternatives> {
  const above = aboveOf(fetched);
  const all = await (above.disputes ??= disputesAbove(snapshot, fetched));
  const graph = all.length === 0 ? null : above.graphOf(verdict.asset);
  const disputes = graph === null ? [] : all.filter((dispute) => bearsOn(dispute, graph));
  return graph === null || disputes.length === 0
    ? { robust: true, alternatives: [], truncated: false }
    : weighed(disputes, graph, (supposed) => decide(indexOwnership(supposed), verdict.question));
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
  verdictOn: (graph: OwnershipGraph) => Verdict,
): VerdictAlternatives {
  const standing = verdictOn(graph);
  const { robust, alternatives, truncated } = weigh(
    disputes.map(({ sides }) => sides.length),
    (chosen) => {
      // The graph stands on the first sides as it is.
      const choices = chosen.flatMap((side, n) => (side === 0 ? [] : disputes[n]!.sides[side]!.choices));
      return choices.length === 0 ? standing : verdictOn(underChoices(graph, choices));
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
