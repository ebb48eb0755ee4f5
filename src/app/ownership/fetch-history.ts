import type { StakeEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { OwnershipHistory } from '../../domain/ownership/ownership-history.js';
import { compareText } from '../../domain/values/order.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { partyFacts, PLACES, sitesOf } from './fetch-ownership.js';

/** Everything above an asset at any time, fetched at once. */
export interface FetchedHistory {
  readonly history: OwnershipHistory;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly stakes: ReadonlyMap<string, StakeEdge>;
}

export async function fetchHistory(snapshot: Snapshot, asset: string): Promise<FetchedHistory> {
  const above = await snapshot.reach([asset], {
    follow: [{ kind: 'STAKE', direction: 'in' }],
    statuses: ['CURRENT'],
    depth: LIMITS.ownershipDepth,
    maxNodes: LIMITS.ownershipNodes,
    maxEdges: LIMITS.ownershipEdges,
    beside: PLACES,
  });
  const stakes = above.edges.filter((edge): edge is StakeEdge => edge.kind === 'STAKE');
  const seated = above.nodes.filter(({ kind }) => kind !== 'Country' && kind !== 'Person').map(({ id }) => id);
  const query = { direction: 'out', statuses: ['CURRENT'] } as const;
  const [headquarters, registrations, sites] = await Promise.all([
    snapshot.edges(seated, { kind: 'HEADQUARTERED_IN', ...query }),
    snapshot.edges(seated, { kind: 'REGISTERED_IN', ...query }),
    sitesOf(snapshot, above.nodes, null),
  ]);
  const seats = [...headquarters.values(), ...registrations.values()].flat();
  return {
    history: {
      asset,
      parties: new Map(
        above.nodes.map((node) => [node.id, partyFacts(node, lastingCountry(node), sites.get(node.id) ?? [])]),
      ),
      stakes,
      seats: seats.sort((a, b) => compareText(a.id, b.id)),
      truncated: new Set(above.truncated),
    },
    nodes: new Map(above.nodes.map((node) => [node.id, node])),
    stakes: new Map(stakes.map((stake) => [stake.id, stake])),
  };
}

/** A state is its own country, and a person's nationality has no dates. */
const lastingCountry = (node: GraphNode): string | null =>
  node.kind === 'Country' ? node.id : node.kind === 'Person' ? node.nationality : null;
