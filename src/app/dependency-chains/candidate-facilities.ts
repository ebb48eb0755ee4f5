import type { NodeOf, ObservationNode } from '../../domain/graph/node.js';
import type { Filter, Snapshot } from '../../store/graph-store.js';
import type { DependencyQuery } from './dependency-query.js';

export interface Candidate {
  readonly facility: NodeOf<'Facility'>;
  /** The latest status observed at or before the date; null where none is recorded. */
  readonly status: ObservationNode | null;
}

/** What plants must be; empty lists ask for any, but a plant of which no status is known counts as UNKNOWN. */
export type FacilityFilter = Pick<DependencyQuery, 'stages' | 'minerals' | 'facilityStatuses' | 'asOf'> &
  Partial<Pick<DependencyQuery, 'facilityTypes'>>;

/** One batch of the plants that stand in the countries (null: in any) and fit stage, mineral and status, in order of id. */
export async function candidateFacilities(
  snapshot: Snapshot,
  query: FacilityFilter,
  countries: readonly string[] | null,
  after: string | null,
  batch: number,
): Promise<{ candidates: Candidate[]; next: string | null }> {
  const filters: Filter[] = countries === null ? [] : [{ property: 'country', is: 'in', value: countries }];
  if (query.stages.length > 0) filters.push({ property: 'stage', is: 'in', value: query.stages });
  const { facilityTypes = [] } = query;
  if (facilityTypes.length > 0) filters.push({ property: 'type', is: 'in', value: facilityTypes });
  const page = await snapshot.find('Facility', {
    filter: { all: filters },
    order: { property: 'id', direction: 'ASC' },
    first: batch,
    after: after === null ? null : { value: after, id: after },
  });
  const ids = page.items.map(({ id }) => id);
  const [statuses, minerals] = await Promise.all([
    statusesOn(snapshot, ids, query.asOf),
    mineralsOf(snapshot, ids, query),
  ]);
  const candidates = page.items
    .map((facility) => ({ facility, status: statuses.get(facility.id) ?? null }))
    .filter(({ facility, status }) => {
      const code = (status?.code ?? 'UNKNOWN') as DependencyQuery['facilityStatuses'][number];
      return query.facilityStatuses.includes(code) && (minerals === null || minerals.has(facility.id));
    });
  return { candidates, next: page.hasNext ? ids.at(-1)! : null };
}

async function statusesOn(
  snapshot: Snapshot,
  ids: readonly string[],
  asOf: string,
): Promise<ReadonlyMap<string, ObservationNode>> {
  const about = await snapshot.edges(ids, { kind: 'ABOUT', direction: 'in' });
  const observations = await snapshot.nodes([...about.values()].flatMap((edges) => edges.map(({ from }) => from)));
  const latest = new Map<string, ObservationNode>();
  for (const node of observations) {
    if (
      node?.kind !== 'Observation' ||
      node.property !== 'STATUS' ||
      node.validFrom > asOf ||
      node.unconfirmed ||
      node.status !== 'CURRENT'
    )
      continue;
    const known = latest.get(node.subject);
    if (known === undefined || node.validFrom > known.validFrom) latest.set(node.subject, node);
  }
  return latest;
}

/** The plants that make one of the minerals, or null where any mineral will do. */
export async function mineralsOf(
  snapshot: Snapshot,
  ids: readonly string[],
  { minerals, asOf }: Pick<FacilityFilter, 'minerals' | 'asOf'>,
): Promise<ReadonlySet<string> | null> {
  if (minerals.length === 0) return null;
  const made = await snapshot.edges(ids, { kind: 'MAKES', direction: 'out', asOf, statuses: ['CURRENT', 'PLANNED'] });
  const products = new Map(
    (await snapshot.nodes([...new Set([...made.values()].flatMap((edges) => edges.map(({ to }) => to)))])).map(
      (node) => [node?.id, node],
    ),
  );
  const fits = (product: string): boolean => {
    const node = products.get(product);
    return (
      minerals.includes(product) ||
      (node?.kind === 'Product' && node.minerals.some((mineral) => minerals.includes(mineral)))
    );
  };
  return new Set([...made].filter(([, edges]) => edges.some(({ to }) => fits(to))).map(([id]) => id));
}
