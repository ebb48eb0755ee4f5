import {
  partnersOf,
  type AgreementFacts,
  type PartnershipGround,
  type PartnershipQuery,
} from '../../domain/agreements/partnership.js';
import type { NodeOf, ObservationNode } from '../../domain/graph/node.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';

/** The partner countries of a country, each with its grounds. Four statements, however many agreements. */
export async function fetchPartners(
  snapshot: Snapshot,
  query: PartnershipQuery,
): Promise<ReadonlyMap<string, readonly PartnershipGround[]>> {
  const joined = await snapshot.edges([query.of], {
    kind: 'PARTY_TO',
    direction: 'out',
    asOf: query.asOf,
    statuses: ['CURRENT'],
  });
  const ids = [...new Set((joined.get(query.of) ?? []).map((edge) => edge.to))];
  const facts = await fetchAgreements(snapshot, ids, query.asOf);
  return partnersOf(facts, query);
}

export async function fetchAgreements(
  snapshot: Snapshot,
  ids: readonly string[],
  asOf: IsoDate,
): Promise<AgreementFacts[]> {
  const [agreements, parties, about] = await Promise.all([
    snapshot.nodes(ids),
    snapshot.edges(ids, { kind: 'PARTY_TO', direction: 'in', asOf, statuses: ['CURRENT'] }),
    snapshot.edges(ids, { kind: 'ABOUT', direction: 'in' }),
  ]);
  const observationIds = [...about.values()].flatMap((edges) => edges.map((edge) => edge.from));
  const observations = new Map<string, ObservationNode>();
  for (const node of await snapshot.nodes(observationIds))
    if (node?.kind === 'Observation') observations.set(node.id, node);
  return agreements
    .filter((agreement): agreement is NodeOf<'Agreement'> => agreement?.kind === 'Agreement')
    .map((agreement) => ({
      agreement,
      parties: (parties.get(agreement.id) ?? []).map((edge) => edge.from),
      observations: (about.get(agreement.id) ?? []).flatMap((edge) => observations.get(edge.from) ?? []),
    }));
}
