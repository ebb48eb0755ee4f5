import { placeDisputes } from '../../domain/conflicts/place-disputes.js';
import { byStanding } from '../../domain/conflicts/preference.js';
import type { TimedClaim } from '../../domain/claims/timed-claim.js';
import type { ClaimedEdge } from '../../domain/graph/edge.js';
import type { ClaimNode } from '../../domain/graph/node.js';
import type { TableNode } from '../../domain/graph-schema/node-kinds.js';
import { compareText } from '../../domain/values/order.js';
import { timedClaim } from './claim-rows.js';
import { nodesOf, rivalry, type ConflictDraft } from './conflict-drafts.js';

/** Things that are stated to be in two countries: the conflicts, and the edges with the losing side marked OUTRANKED. */
export function placeConflicts(
  edges: readonly ClaimedEdge[],
  nodes: ReadonlyMap<string, TableNode>,
  claimNodes: readonly ClaimNode[],
): { edges: ClaimedEdge[]; conflicts: ConflictDraft[] } {
  // Sites get their countries later, from the same edges.
  const ofSites = new Map(edges.filter(({ kind }) => kind === 'LOCATED_IN').map(({ from, to }) => [from, to]));
  const countryOf = (id: string): string | null => {
    const place = nodes.get(id);
    if (place?.kind === 'Country') return id;
    if (place?.kind !== 'Site') return null;
    return place.country ?? (nodes.get(ofSites.get(id) ?? '')?.kind === 'Country' ? ofSites.get(id)! : null);
  };
  const outranked = new Set<string>();
  const disputed = new Set<string>();
  const disputes = placeDisputes(edges, countryOf);
  const claims = nodesOf(
    claimNodes,
    disputes.flatMap(({ sides }) => sides.flatMap((side) => side.edges.flatMap((edge) => edge.claims))),
  );
  const conflicts = disputes.flatMap(({ kind, subject, period, sides }): ConflictDraft[] => {
    const stated = sides
      .map((side) => ({ ...side, value: nameOf(nodes, side.country), claims: claimsOf(side.edges, claims) }))
      .filter((side) => side.claims.length > 0)
      .sort((a, b) => byStanding(a.claims[0]!, b.claims[0]!));
    // A place that no source states is no side: where only one is stated, it stands.
    if (stated.length === 0) return [];
    for (const side of sides) for (const edge of side.edges) disputed.add(edge.id);
    for (const side of sides.filter(({ country }) => country !== stated[0]!.country))
      for (const edge of side.edges) outranked.add(edge.id);
    if (stated.length < 2) return [];
    return [
      {
        ...rivalry('place', stated, 'SAME_TIME'),
        type: 'PLACE',
        property: kind,
        subject,
        object: null,
        of: null,
        validFrom: period.from,
        validUntil: period.until,
        shares: [],
        controls: [],
      },
    ];
  });
  return {
    edges: disputed.size === 0 ? [...edges] : edges.map((edge) => withMarks(edge, disputed, outranked)),
    conflicts,
  };
}

const claimsOf = (
  edges: readonly { readonly claims: readonly string[] }[],
  claims: ReadonlyMap<string, ClaimNode>,
): TimedClaim<null>[] =>
  edges
    .flatMap((edge) => edge.claims.flatMap((id) => claims.get(id) ?? []))
    .map((claim) => timedClaim(claim, null, true))
    .sort(byStanding);

function withMarks(edge: ClaimedEdge, disputed: ReadonlySet<string>, outranked: ReadonlySet<string>): ClaimedEdge {
  if (!disputed.has(edge.id)) return edge;
  const marks = new Set([
    ...edge.marks,
    'DISPUTED' as const,
    ...(outranked.has(edge.id) ? ['OUTRANKED' as const] : []),
  ]);
  return { ...edge, marks: [...marks].sort(compareText) };
}

const nameOf = (nodes: ReadonlyMap<string, TableNode>, id: string): string => {
  const node = nodes.get(id);
  return node?.kind === 'Country' ? node.name : id;
};
