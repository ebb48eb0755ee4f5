import { standingEdge, type GraphEdge, type StakeEdge } from '../../domain/graph/edge.js';
import type { GraphNode, NodeOf } from '../../domain/graph/node.js';
import type { Jurisdiction, OwnershipGraph, PartyFacts } from '../../domain/ownership/ownership-graph.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot, Step, Subgraph } from '../../store/graph-store.js';
import { when, whenAll, type Held } from '../../store/held.js';
import { LIMITS } from '../limits.js';
import { edgesAt } from '../lookup/at-hand.js';
import { madeOnce } from '../../domain/values/made-once.js';

/** Everything above some assets on a date, fetched at once: what the ownership algorithms compute on. */
export interface FetchedOwnership {
  readonly graph: OwnershipGraph;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly stakes: ReadonlyMap<string, StakeEdge>;
}

/** Where parties and plants are, by id. */
type Places = ReadonlyMap<string, readonly Jurisdiction[]>;

/** What says where parties and plants are; read with them. */
export const PLACES: readonly Step[] = [
  { kind: 'HEADQUARTERED_IN', direction: 'out' },
  { kind: 'REGISTERED_IN', direction: 'out' },
  { kind: 'LOCATED_IN', direction: 'out' },
];

/** Who acts for plants: what they supply is read next. */
const AGENTS: readonly Step[] = [
  { kind: 'OPERATES', direction: 'in' },
  { kind: 'HAS_MEMBER', direction: 'in' },
];

/** What was made of a subgraph. A store that keeps subgraphs gives the same one again, and nothing is made anew. */
const made = madeOnce<Subgraph, { fetched: FetchedOwnership | null }>(() => ({ fetched: null }));

export async function fetchOwnership(
  snapshot: Snapshot,
  assets: readonly string[],
  asOf: IsoDate,
  /** Whether it is shown as it is, with what sources say of the stakes in the assets, and not gone on from to supply. */
  shown = false,
): Promise<FetchedOwnership> {
  const above = await snapshot.reach(assets, {
    follow: [{ kind: 'STAKE', direction: 'in' }],
    asOf,
    statuses: ['CURRENT'],
    depth: LIMITS.ownershipDepth,
    maxNodes: LIMITS.ownershipNodes,
    maxEdges: LIMITS.ownershipEdges,
    evidence: shown,
    beside: shown ? PLACES : [...PLACES, ...AGENTS],
  });
  const known = made(above);
  if (known.fetched !== null) return known.fetched;
  const nodes = new Map(above.nodes.map((node) => [node.id, node]));
  const stakes = above.edges.filter((edge): edge is StakeEdge => edge.kind === 'STAKE');
  const where = whenAll([placesOf(snapshot, above.nodes, asOf), sitesOf(snapshot, above.nodes, asOf)]);
  const [places, sites] = (await where) as [Places, Places];
  const seats = seatsIn(above.nodes, places);
  const parties = new Map(
    above.nodes.map((node) => [
      node.id,
      partyFacts(node, seats.get(node.id) ?? null, places.get(node.id) ?? sites.get(node.id) ?? []),
    ]),
  );
  const fetched = {
    graph: { asOf, parties, stakes, truncated: new Set(above.truncated) },
    nodes,
    stakes: new Map(stakes.map((stake) => [stake.id, stake])),
  };
  known.fetched = fetched;
  return fetched;
}

/** A party's country: that of its headquarters, else of its registration. */
export const seatsOf = async (
  snapshot: Snapshot,
  parties: readonly GraphNode[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, string>> => seatsIn(parties, await placesOf(snapshot, parties, asOf));

function seatsIn(parties: readonly GraphNode[], places: Places): ReadonlyMap<string, string> {
  const seats = new Map<string, string>();
  for (const party of parties) {
    const seat = places.get(party.id)?.[0]?.country;
    if (party.kind === 'Country') seats.set(party.id, party.id);
    else if (party.kind === 'Person' && party.nationality !== null) seats.set(party.id, party.nationality);
    else if (seat !== undefined) seats.set(party.id, seat);
  }
  return seats;
}

/** Where parties are headquartered and registered on the date, headquarters first. */
function placesOf(snapshot: Snapshot, parties: readonly GraphNode[], asOf: IsoDate): Held<Places> {
  const seated = parties
    .filter(({ kind }) => kind === 'Firm' || kind === 'Organisation' || kind === 'UnnamedParty')
    .map(({ id }) => id);
  const query = { direction: 'out', asOf, statuses: ['CURRENT'] } as const;
  const edges: Held<readonly ReadonlyMap<string, readonly GraphEdge[]>[]> = whenAll([
    edgesAt(snapshot, seated, { kind: 'HEADQUARTERED_IN', ...query }),
    edgesAt(snapshot, seated, { kind: 'REGISTERED_IN', ...query }),
  ]);
  return when(edges, (kinds) => {
    const standing = (id: string) => kinds.flatMap((kind) => standingEdge(kind.get(id) ?? []) ?? []);
    return new Map(seated.map((id) => [id, standing(id).map(({ to, claims }) => ({ country: to, claims }))]));
  });
}

/** Where plants stand, by the claims that place them in the country or in a site of it; on a date, or at any time. */
export function sitesOf(snapshot: Snapshot, nodes: readonly GraphNode[], asOf: IsoDate | null): Held<Places> {
  const plants = nodes.filter((node): node is NodeOf<'Facility'> => node.kind === 'Facility' && node.country !== null);
  const located = edgesAt(
    snapshot,
    plants.map(({ id }) => id),
    { kind: 'LOCATED_IN', direction: 'out', ...(asOf === null ? {} : { asOf }), statuses: ['CURRENT'] },
  );
  const placed = ({ id, country }: NodeOf<'Facility'>, edges: readonly GraphEdge[]): [string, Jurisdiction[]] => {
    const here = edges.filter(({ to }) => to === country || to.startsWith('site:'));
    return [id, [{ country: country!, claims: here.flatMap(({ claims }) => claims) }]];
  };
  return when(located, (edges) => new Map(plants.map((plant) => placed(plant, edges.get(plant.id) ?? []))));
}

export const partyFacts = (
  node: GraphNode,
  country: string | null,
  jurisdictions: readonly Jurisdiction[],
): PartyFacts => ({
  id: node.id,
  kind: node.kind as PartyFacts['kind'],
  country,
  listed: node.kind === 'Firm' && node.listed === true,
  publicBody: node.kind === 'Organisation' && node.type === 'PUBLIC_BODY',
  jurisdictions,
});
