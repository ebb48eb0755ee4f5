import { ownerDisputes } from '../../domain/conflicts/owner-disputes.js';
import type { ClaimedEdge, StakeEdge } from '../../domain/graph/edge.js';
import type { ClaimNode, ConflictNode, GraphNode } from '../../domain/graph/node.js';
import { compareText } from '../../domain/values/order.js';
import { shareText } from '../../domain/values/share.js';
import { nodesOf, ownersConflict, type ConflictDraft } from './conflict-drafts.js';
import { whatItTouches } from './what-it-touches.js';

/** The conflicts of a dataset as nodes: those that were found, and owners who together hold more than the whole. */
export function buildConflicts(
  drafts: readonly ConflictDraft[],
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly ClaimedEdge[],
  claims: readonly ClaimNode[],
  nameOf: (id: string) => string,
): ConflictNode[] {
  const found = [...drafts, ...ownerConflicts(edges, nameOf)];
  if (found.length === 0) return [];
  const claimOf = nodesOf(
    claims,
    found.flatMap((draft) => draft.claims),
  );
  const touches = whatItTouches(new Set(found.flatMap(endsOf)), nodes, edges);
  return found.map((draft) => {
    const about = endsOf(draft);
    const sources = draft.claims.map((id) => claimOf.get(id)!.source);
    return {
      ...draft,
      about: unique(about),
      minerals: unique(about.flatMap(touches.minerals)),
      countries: unique(about.flatMap(touches.countries)),
      sources: unique(sources),
    };
  });
}

const endsOf = ({ subject, object, of }: ConflictDraft): string[] => [subject, object, of].filter((id) => id !== null);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);

function ownerConflicts(edges: readonly ClaimedEdge[], nameOf: (id: string) => string): ConflictDraft[] {
  const stakes = edges.filter((edge): edge is StakeEdge => edge.kind === 'STAKE' && edge.preferredClaim !== null);
  return ownerDisputes(stakes).map(({ asset, period, stakes: rivals }) => {
    const claims = rivals.map(({ preferredClaim }) => preferredClaim!);
    const values = rivals.map(({ share, from }) => `${shareText(share!)} % held by ${nameOf(from)}`);
    return ownersConflict(asset, period, { claims, values }, `.${period.from}`);
  });
}
