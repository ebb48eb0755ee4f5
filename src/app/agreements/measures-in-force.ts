import { collisionsBetween, inForceOn, type Collision, type Covering } from '../../domain/agreements/collisions.js';
import { partnersOf, type PartnershipGround } from '../../domain/agreements/partnership.js';
import type { GraphNode, NodeOf } from '../../domain/graph/node.js';
import { mineralsOf } from '../../domain/supply/products.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchAgreements } from '../partners/fetch-partners.js';

export interface MeasuresQuestion {
  readonly minerals: readonly string[];
  readonly countries: readonly string[];
  readonly asOf: IsoDate;
}

export interface MeasuresAnswer {
  readonly asOf: IsoDate;
  readonly measures: readonly Covering<NodeOf<'Measure'>>[];
  readonly collisions: readonly (Collision & { readonly ground: PartnershipGround })[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly complete: boolean;
}

/** The measures in force on a date, and where they meet what their countries promised in agreements that stand then. */
export async function measuresInForce(snapshot: Snapshot, question: MeasuresQuestion): Promise<MeasuresAnswer> {
  const { asOf, minerals, countries } = question;
  await requireNodes(snapshot, 'minerals', minerals, ['Mineral']);
  await requireNodes(snapshot, 'countries', countries, ['Country', 'Organisation']);
  const page = await snapshot.find('Measure', {
    ...(countries.length === 0 ? {} : { filter: { property: 'imposedBy', is: 'in', value: countries } }),
    order: { property: 'id', direction: 'ASC' },
    first: LIMITS.measures,
    after: null,
  });
  const standing = page.items.filter((measure) => inForceOn(measure, asOf));
  const imposers = [...new Set(standing.map(({ imposedBy }) => imposedBy))].sort();
  const joined = await snapshot.edges(imposers, { kind: 'PARTY_TO', direction: 'out', asOf, statuses: ['CURRENT'] });
  const agreementIds = [...new Set([...joined.values()].flat().map(({ to }) => to))].sort();
  const agreements = await fetchAgreements(snapshot, agreementIds, asOf);
  const grounds = new Map<string, PartnershipGround>();
  for (const of of imposers) {
    const partners = partnersOf(agreements, { of, asOf, minStage: 'SIGNED', kinds: [], bindingness: [] });
    for (const ground of [...partners.values()].flat()) grounds.set(ground.agreement.id, ground);
  }
  const within = await snapshot.edges([...grounds.keys()].sort(), { kind: 'PROVISION_OF', direction: 'in' });
  const provisions = (await snapshot.nodes([...within.values()].flat().map(({ from }) => from))).filter(
    (node): node is NodeOf<'Provision'> => node?.kind === 'Provision',
  );
  const instruments = [...standing, ...provisions, ...[...grounds.values()].map(({ agreement }) => agreement)];
  const covered = await snapshot.edges(
    instruments.map(({ id }) => id),
    { kind: 'COVERS', direction: 'out', statuses: ['CURRENT'] },
  );
  const covers = (id: string): string[] => [...new Set((covered.get(id) ?? []).map(({ to }) => to))].sort();
  const subjects = await snapshot.nodes([...new Set([...covered.values()].flat().map(({ to }) => to))].sort());
  const nodes = new Map<string, GraphNode>(
    [...subjects, ...instruments].flatMap((node) => (node === null ? [] : [[node.id, node] as const])),
  );
  const asked = standing
    .map((node) => ({ node, covers: covers(node.id) }))
    .filter(
      (measure) =>
        minerals.length === 0 ||
        measure.covers.some((id) => mineralsOf(nodes, id).some((mineral) => minerals.includes(mineral))),
    );
  const commitments = provisions.map((node) => {
    const own = covers(node.id);
    return { node, covers: own.length > 0 ? own : covers(node.agreement) };
  });
  return {
    asOf,
    measures: asked,
    collisions: collisionsBetween(asked, commitments, nodes).map((collision) => ({
      ...collision,
      ground: grounds.get((nodes.get(collision.provision) as NodeOf<'Provision'>).agreement)!,
    })),
    nodes,
    complete: !page.hasNext,
  };
}
