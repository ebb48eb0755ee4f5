import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot, Subgraph } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { fetchOwnership, type FetchedOwnership } from './fetch-ownership.js';

/** What lies below some parties on a date, with everyone above it. */
export interface FetchedHoldings {
  /** Everything in which they hold a stake, directly or through others; by id. */
  readonly assets: readonly string[];
  readonly ownership: FetchedOwnership;
  /** Parties whose own holdings a limit cut off: what lies below them is not in the answer. */
  readonly cutBelow: readonly string[];
}

/**
 * One walk down along the stakes, then one walk up from all that was found: shares need every owner of what
 * is below, also those who are not below the parties (loops come back to the asset from outside).
 */
export async function fetchHoldings(
  snapshot: Snapshot,
  parties: readonly string[],
  asOf: IsoDate,
): Promise<FetchedHoldings> {
  const below = await reachHoldings(snapshot, parties, asOf);
  const assets = [...new Set(below.edges.map(({ to }) => to))].sort();
  return { assets, ownership: await fetchOwnership(snapshot, assets, asOf), cutBelow: below.truncated };
}

/** What lies below some parties on a date, over recorded stakes. */
export const reachHoldings = (snapshot: Snapshot, parties: readonly string[], asOf: IsoDate): Promise<Subgraph> =>
  snapshot.reach(parties, {
    follow: [{ kind: 'STAKE', direction: 'out' }],
    asOf,
    statuses: ['CURRENT'],
    depth: LIMITS.ownershipDepth,
    maxNodes: LIMITS.ownershipNodes,
    maxEdges: LIMITS.ownershipEdges,
  });
