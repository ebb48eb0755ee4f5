import type { NodeOf, ObservationNode } from '../../domain/graph/node.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { FacilityFacts } from '../../domain/quality/facility-tally.js';
import { ownerChain } from '../../domain/quality/owner-chain.js';
import { append } from '../../domain/values/multimap.js';
import { compareText } from '../../domain/values/order.js';
import type { Snapshot } from '../../store/graph-store.js';
import { fetchOwnership } from '../ownership/fetch-ownership.js';

/** What is known of each of some plants on the dataset's date: a fixed number of questions to the store. */
export async function facilityFacts(
  snapshot: Snapshot,
  facilities: readonly NodeOf<'Facility'>[],
): Promise<readonly FacilityFacts[]> {
  const ids = facilities.map(({ id }) => id);
  const { date } = snapshot.dataset;
  const [{ graph }, observations] = await Promise.all([
    fetchOwnership(snapshot, ids, date),
    observationsOf(snapshot, ids),
  ]);
  const index = indexOwnership(graph);
  return facilities.map(({ id, type, stage }) => {
    const observed = (observations.get(id) ?? []).filter(
      ({ validFrom, unconfirmed }) => validFrom <= date && !unconfirmed,
    );
    return {
      id,
      type,
      stage,
      ...ownerChain(index, id),
      hasCapacity: (observations.get(id) ?? []).some(({ property }) => property === 'CAPACITY'),
      status: latestStatus(observed),
    };
  });
}

async function observationsOf(
  snapshot: Snapshot,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ObservationNode[]>> {
  const about = await snapshot.edges(ids, { kind: 'ABOUT', direction: 'in' });
  const nodes = await snapshot.nodes([...about.values()].flatMap((edges) => edges.map(({ from }) => from)));
  const bySubject = new Map<string, ObservationNode[]>();
  for (const node of nodes) if (node?.kind === 'Observation') append(bySubject, node.subject, node);
  return bySubject;
}

function latestStatus(observed: readonly ObservationNode[]): FacilityFacts['status'] {
  const [latest] = observed
    .filter(({ property, status }) => property === 'STATUS' && status === 'CURRENT')
    .sort((a, b) => compareText(b.validFrom, a.validFrom) || compareText(a.id, b.id));
  return latest?.code == null ? null : { code: latest.code, on: latest.validFrom };
}
