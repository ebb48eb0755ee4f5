import type { StakeEdge } from '../../domain/graph/edge.js';
import { effectiveOwners, type EffectiveOwners } from '../../domain/ownership/effective-owners.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { ultimateControllers, type UltimateControllers } from '../../domain/ownership/ultimate-controllers.js';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchAssumedOwnership } from '../scenario/assumed-ownership.js';
import type { FetchedOwnership } from './fetch-ownership.js';

/** Who owns an asset on a date: directly, effectively, and in control. */
export interface OwnershipAnswer {
  readonly asset: string;
  readonly fetched: FetchedOwnership;
  /** Direct stakes and claimed indirect ones, sorted by id. */
  readonly direct: readonly StakeEdge[];
  readonly effective: EffectiveOwners;
  readonly controller: UltimateControllers;
}

export async function ownershipOf(
  snapshot: Snapshot,
  id: string,
  asOf: string,
  assumed: readonly AssumedStake[] = [],
): Promise<OwnershipAnswer> {
  // The asset comes with what lies above it, so that looking at it costs nothing more.
  const { supposed: fetched } = await fetchAssumedOwnership(snapshot, [id], asOf, assumed, true);
  const [asset] = await requireNodes(snapshot, 'of', [id], ['Firm', 'Facility', 'Organisation']);
  const index = indexOwnership(fetched.graph);
  return {
    asset: asset!.id,
    fetched,
    direct: fetched.graph.stakes.filter((stake) => stake.to === asset!.id),
    effective: effectiveOwners(index, asset!.id),
    controller: ultimateControllers(index, asset!.id),
  };
}
