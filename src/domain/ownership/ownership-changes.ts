import type { IsoDate } from '../values/partial-date.js';
import { effectiveOwners } from './effective-owners.js';
import { differenceOf, type OwnershipDifference, type OwnershipView } from './ownership-difference.js';
import { indexOwnership, type OwnershipGraph, type OwnershipIndex } from './ownership-graph.js';
import { eventDays, graphOn, type OwnershipHistory } from './ownership-history.js';
import { seatChanges, stakeChanges, type SeatChange, type StakeChange } from './stake-changes.js';
import { ultimateControllers } from './ultimate-controllers.js';
import type { VerdictValue } from './verdict-value.js';

/** A day on which something above the asset changed, and what this did. */
export interface OwnershipStep extends OwnershipDifference {
  readonly day: IsoDate;
  readonly stakes: readonly StakeChange[];
  readonly seats: readonly SeatChange[];
}

export interface OwnershipChanges {
  readonly before: OwnershipGraph;
  readonly after: OwnershipGraph;
  /** In order of time. */
  readonly steps: readonly OwnershipStep[];
  /** False where there were more days than may be told; `net` is whole all the same. */
  readonly complete: boolean;
  /** From the first day to the last. */
  readonly net: OwnershipDifference;
}

/** Decides the rules asked for, about an asset of an index. */
export type Decide = (index: OwnershipIndex, asset: string) => readonly VerdictValue[];

/**
 * What changed above an asset between two days, day by day: every answer is computed on both sides of every
 * event, so that each change of a share, a controller or a verdict stands beside the stakes that did it.
 */
export function ownershipChanges(
  history: OwnershipHistory,
  from: IsoDate,
  until: IsoDate,
  decide: Decide,
  mostDays: number,
): OwnershipChanges {
  const viewOf = (graph: OwnershipGraph): OwnershipView => {
    const index = indexOwnership(graph);
    return {
      effective: effectiveOwners(index, history.asset),
      controller: ultimateControllers(index, history.asset),
      verdicts: decide(index, history.asset),
    };
  };
  const before = graphOn(history, from);
  const first = viewOf(before);
  const steps: OwnershipStep[] = [];
  let complete = true;
  let graph = before;
  let view = first;
  for (const day of eventDays(history, from, until)) {
    const next = graphOn(history, day);
    const concerned = new Set([...graph.parties.keys(), ...next.parties.keys()]);
    const stakes = stakeChanges(history.stakes, day).filter(({ asset }) => concerned.has(asset));
    const seats = seatChanges(history.seats, day).filter(({ party }) => concerned.has(party));
    graph = next;
    if (stakes.length === 0 && seats.length === 0) continue;
    if (steps.length === mostDays) {
      complete = false;
      break;
    }
    const seen = viewOf(next);
    steps.push({ day, stakes, seats, ...differenceOf(view, seen) });
    view = seen;
  }
  const after = graphOn(history, until);
  return { before, after, steps, complete, net: differenceOf(first, viewOf(after)) };
}
