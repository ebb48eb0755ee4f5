import type { StakeEdge } from '../../domain/graph/edge.js';
import type { ClaimNode, ConflictNode } from '../../domain/graph/node.js';
import type { Control } from '../../domain/graph-schema/vocabularies.js';
import type { DisputedChoice } from '../../domain/ownership/disputed-choice.js';
import type { OwnershipGraph } from '../../domain/ownership/ownership-graph.js';
import { append } from '../../domain/values/multimap.js';
import { parseShare } from '../../domain/values/share.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { FetchedOwnership } from './fetch-ownership.js';

/** One side of a conflict above some assets, and what the ownership graph would hold under it. */
export interface SideAbove {
  readonly value: string;
  /** The best first. */
  readonly claims: readonly ClaimNode[];
  readonly choices: readonly DisputedChoice[];
}

/** A conflict that bears on who owns what; the side that the graph stands on comes first. */
export interface DisputeAbove {
  readonly conflict: ConflictNode;
  readonly sides: readonly SideAbove[];
}

/**
 * The conflicts that bear on the fetched ownership: about the value of its stakes, and about the countries of its
 * parties. A constant number of reads, whatever there is. Owners who hold too much together are no such conflict:
 * none of them is preferred, and the answer counts all their low ends as 0.
 */
export async function disputesAbove(
  snapshot: Snapshot,
  { graph, nodes }: FetchedOwnership,
): Promise<readonly DisputeAbove[]> {
  const disputedAssets = graph.stakes.filter(({ marks }) => marks.includes('DISPUTED')).map(({ to }) => to);
  const parties = [...nodes.values()].filter(({ kind }) => SEATED.has(kind)).map(({ id }) => id);
  const conflicts = await conflictsOn(snapshot, [...new Set([...disputedAssets, ...parties])], graph.asOf);
  if (conflicts.length === 0) return [];
  const ids = [...new Set(conflicts.flatMap(({ claims }) => claims))];
  const [claims, registered] = await Promise.all([
    snapshot.nodes(ids),
    registeredOnly(snapshot, conflicts, graph.asOf),
  ]);
  const claimOf = new Map(claims.map((claim, n) => [ids[n]!, claim as ClaimNode]));
  const stakeOf = disputedStakes(graph);
  return conflicts.flatMap((conflict): DisputeAbove[] => {
    if (conflict.property === 'STAKE') {
      const stake = stakeOf(conflict);
      return stake === null ? [] : [{ conflict, sides: sidesOf(conflict, claimOf, stakeChoice(conflict, stake)) }];
    }
    if (conflict.property === 'REGISTERED_IN' && !registered.has(conflict.subject)) return [];
    const seat = (_: number, claim: ClaimNode): DisputedChoice => ({
      about: 'SEAT',
      party: conflict.subject,
      country: claim.object!,
      claim: claim.id,
    });
    return [{ conflict, sides: sidesOf(conflict, claimOf, seat) }];
  });
}

const SEATED: ReadonlySet<string> = new Set(['Firm', 'Organisation', 'UnnamedParty']);

async function conflictsOn(snapshot: Snapshot, ids: readonly string[], asOf: string): Promise<ConflictNode[]> {
  const edges = await snapshot.edges(ids, { kind: 'CONFLICT_ON', direction: 'in' });
  const conflicts = [...new Set([...edges.values()].flat().map(({ from }) => from))].sort();
  if (conflicts.length === 0) return [];
  const found = await snapshot.nodes(conflicts);
  return found.filter(
    (node): node is ConflictNode =>
      node?.kind === 'Conflict' && bears(node) && node.validFrom <= asOf && asOf < node.validUntil,
  );
}

const bears = ({ type, property }: ConflictNode): boolean =>
  (type === 'VALUE' && property === 'STAKE') || property === 'HEADQUARTERED_IN' || property === 'REGISTERED_IN';

/** A party's country is that of its headquarters; where it is registered matters only where no seat is known. */
async function registeredOnly(
  snapshot: Snapshot,
  conflicts: readonly ConflictNode[],
  asOf: string,
): Promise<ReadonlySet<string>> {
  const parties = conflicts.filter(({ property }) => property === 'REGISTERED_IN').map(({ subject }) => subject);
  if (parties.length === 0) return new Set();
  const seats = await snapshot.edges([...new Set(parties)], {
    kind: 'HEADQUARTERED_IN',
    direction: 'out',
    asOf,
    statuses: ['CURRENT'],
  });
  return new Set(parties.filter((party) => (seats.get(party) ?? []).length === 0));
}

function disputedStakes(graph: OwnershipGraph): (conflict: ConflictNode) => StakeEdge | null {
  const stakes = new Map<string, StakeEdge[]>();
  for (const stake of graph.stakes) append(stakes, `${stake.from} ${stake.to}`, stake);
  return ({ subject, object, claims }) =>
    stakes.get(`${subject} ${object ?? ''}`)?.find((stake) => stake.claims.some((claim) => claims.includes(claim))) ??
    null;
}

const stakeChoice =
  ({ shares, controls }: ConflictNode, stake: StakeEdge) =>
  (at: number, claim: ClaimNode): DisputedChoice => ({
    about: 'STAKE',
    stake: stake.id,
    share: parseShare(shares[at] === 'unstated' ? '' : shares[at]!)!,
    control: controls[at] === '-' ? null : (controls[at] as Control),
    claim: claim.id,
  });

/** A conflict lists its claims with the value of their side: equal values are one side, its first claim the best. */
function sidesOf(
  { claims, values }: ConflictNode,
  claimOf: ReadonlyMap<string, ClaimNode>,
  choiceAt: (at: number, claim: ClaimNode) => DisputedChoice,
): SideAbove[] {
  const sides = new Map<string, { value: string; claims: ClaimNode[]; choices: DisputedChoice[] }>();
  values.forEach((value, at) => {
    const claim = claimOf.get(claims[at]!)!;
    const side = sides.get(value);
    if (side === undefined) sides.set(value, { value, claims: [claim], choices: [choiceAt(at, claim)] });
    else side.claims.push(claim);
  });
  return [...sides.values()];
}
