import type { StakeEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { OwnershipGraph, PartyFacts } from '../../domain/ownership/ownership-graph.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot, Subgraph } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';

/** Everything above some assets on a date, fetched at once: what the ownership algorithms compute on. */
export interface FetchedOwnership {
  readonly graph: OwnershipGraph;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly stakes: ReadonlyMap<string, StakeEdge>;
}

/** What was made of a subgraph. A store that keeps subgraphs gives the same one again, and nothing is made anew. */
const made = new WeakMap<Subgraph, FetchedOwnership>();

export async function fetchOwnership(
  snapshot: Snapshot,
  assets: readonly string[],
  asOf: IsoDate,
  /** Whether the stakes are shown with what their sources say. */
  evidence = false,
): Promise<FetchedOwnership> {
  const above = await snapshot.reach(assets, {
    follow: [{ kind: 'STAKE', direction: 'in' }],
    asOf,
    statuses: ['CURRENT'],
    depth: LIMITS.ownershipDepth,
    maxNodes: LIMITS.ownershipNodes,
    maxEdges: LIMITS.ownershipEdges,
    evidence,
    beside: [
      { kind: 'HEADQUARTERED_IN', direction: 'out' },
      { kind: 'REGISTERED_IN', direction: 'out' },
      { kind: 'OPERATES', direction: 'in' },
      { kind: 'HAS_MEMBER', direction: 'in' },
    ],
  });
  const known = made.get(above);
  if (known !== undefined) return known;
  const nodes = new Map(above.nodes.map((node) => [node.id, node]));
  const stakes = above.edges.filter((edge): edge is StakeEdge => edge.kind === 'STAKE');
  const countries = await seatsOf(snapshot, above.nodes, asOf);
  const parties = new Map(above.nodes.map((node) => [node.id, partyFacts(node, countries.get(node.id) ?? null)]));
  const fetched = {
    graph: { asOf, parties, stakes, truncated: new Set(above.truncated) },
    nodes,
    stakes: new Map(stakes.map((stake) => [stake.id, stake])),
  };
  made.set(above, fetched);
  return fetched;
}

/** A party's country: that of its headquarters, else of its registration. */
export async function seatsOf(
  snapshot: Snapshot,
  parties: readonly GraphNode[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const seated = parties
    .filter(({ kind }) => kind === 'Firm' || kind === 'Organisation' || kind === 'UnnamedParty')
    .map(({ id }) => id);
  const query = { direction: 'out', asOf, statuses: ['CURRENT'] } as const;
  const [headquarters, registrations] = await Promise.all([
    snapshot.edges(seated, { kind: 'HEADQUARTERED_IN', ...query }),
    snapshot.edges(seated, { kind: 'REGISTERED_IN', ...query }),
  ]);
  const seats = new Map<string, string>();
  for (const party of parties) {
    const seat = headquarters.get(party.id)?.[0]?.to ?? registrations.get(party.id)?.[0]?.to;
    if (party.kind === 'Country') seats.set(party.id, party.id);
    else if (party.kind === 'Person' && party.nationality !== null) seats.set(party.id, party.nationality);
    else if (seat !== undefined) seats.set(party.id, seat);
  }
  return seats;
}

export const partyFacts = (node: GraphNode, country: string | null): PartyFacts => ({
  id: node.id,
  kind: node.kind as PartyFacts['kind'],
  country,
  listed: node.kind === 'Firm' && node.listed === true,
});
