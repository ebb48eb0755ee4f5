import { latestDate } from '../../domain/claims/freshness.js';
import { EDGE_KINDS, type ClaimedEdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import { holdsOn } from '../../domain/graph/edge.js';
import type { ClaimNode } from '../../domain/graph/node.js';
import type { EdgeKindBacking } from '../../domain/quality/edge-tally.js';
import type { Snapshot } from '../../store/graph-store.js';

const KINDS = Object.keys(EDGE_KINDS) as ClaimedEdgeKind[];

/** What backs the edges of every kind: found through the claims, so one question to the store a kind. */
export async function edgeBacking(
  snapshot: Snapshot,
  claims: readonly ClaimNode[],
): Promise<readonly EdgeKindBacking[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const subjects = new Map<string, Set<string>>(KINDS.map((kind) => [kind, new Set()]));
  for (const { predicate, subject } of claims) subjects.get(predicate)?.add(subject);
  return Promise.all(KINDS.map((kind) => backingOf(snapshot, kind, [...subjects.get(kind)!], byId)));
}

async function backingOf(
  snapshot: Snapshot,
  kind: ClaimedEdgeKind,
  from: readonly string[],
  claims: ReadonlyMap<string, ClaimNode>,
): Promise<EdgeKindBacking> {
  const { date } = snapshot.dataset;
  const [count, edges] = await Promise.all([
    snapshot.countEdges(kind),
    snapshot.edges(from, { kind, direction: 'out' }),
  ]);
  const backed = [...edges.values()].flat().map((edge) => {
    const spoken = edge.claims.flatMap((id) => claims.get(id) ?? []);
    return {
      sources: new Set(spoken.map(({ source }) => source)).size,
      latest: latestDate(spoken),
      holds: edge.status === 'CURRENT' && holdsOn(edge, date),
      disputed: edge.marks.includes('DISPUTED'),
    };
  });
  return { kind, count, backed };
}
