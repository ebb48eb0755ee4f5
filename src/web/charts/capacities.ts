import type { ControllersQuery, EvidenceFragment, PlantCapacitiesQuery, Stage } from '../api/generated.js';

type Facility = PlantCapacitiesQuery['facilities']['nodes'][number];
type Observed = Facility['observations']['nodes'][number];

/** The capacity of one plant for one mineral, as its newest undoubted observation gives it. */
export interface Capacity {
  readonly plant: { readonly id: string; readonly name: string };
  readonly stage: Stage | null;
  readonly mineral: { readonly id: string; readonly name: string };
  /** What is weighed: the mineral itself, or a product of it. */
  readonly of: { readonly id: string; readonly name: string };
  readonly unit: string;
  readonly basis: string;
  readonly value: number;
  readonly exact: boolean;
  readonly claims: readonly EvidenceFragment[];
}

/** Only what can be added up: one stage, one thing, one unit, one basis. */
export interface CapacityGroup {
  readonly key: string;
  readonly stage: Stage | null;
  readonly of: string;
  readonly unit: string;
  readonly basis: string;
  readonly rows: readonly CapacityRow[];
}

export interface CapacityRow {
  /** The controlling country; null where nobody certainly controls the plants. */
  readonly country: { readonly id: string; readonly name: string } | null;
  readonly value: number;
  readonly exact: boolean;
  readonly plants: readonly string[];
  readonly claims: readonly EvidenceFragment[];
}

export function capacitiesOf({ facilities, products }: PlantCapacitiesQuery): readonly Capacity[] {
  const minerals = new Map(products.nodes.map(({ id, minerals: made }) => [id, made]));
  return facilities.nodes.flatMap((plant) =>
    newestByThing(plant.observations.nodes).flatMap((observed): Capacity[] => {
      const { of, value, unit, basis, bound, claims } = observed;
      if (!of || value == null) return [];
      return (minerals.get(of.id) ?? [of]).map((mineral) => ({
        plant,
        stage: plant.stage ?? null,
        mineral,
        of,
        unit: unit ?? '',
        basis: basis ?? 'UNSTATED',
        value,
        exact: bound === 'EXACT' || !bound,
        claims,
      }));
    }),
  );
}

/** Observations come newest first; plans are no capacity. */
function newestByThing(observed: readonly Observed[]): readonly Observed[] {
  const found = new Map<string, Observed>();
  for (const observation of observed) {
    const { of, unit, basis, status, value } = observation;
    const key = `${of?.id} ${unit} ${basis}`;
    if (status === 'CURRENT' && value != null && !found.has(key)) found.set(key, observation);
  }
  return [...found.values()];
}

type Controllers = ReadonlyMap<string, { readonly id: string; readonly name: string } | null>;

export const controllersOf = ({ lookThrough }: ControllersQuery): Controllers =>
  new Map(lookThrough.rows.map(({ asset, controllingCountry }) => [asset.id, controllingCountry ?? null]));

export function groupCapacities(capacities: readonly Capacity[], controllers: Controllers): readonly CapacityGroup[] {
  const groups = new Map<string, { first: Capacity; members: Capacity[] }>();
  for (const capacity of capacities) {
    const key = [capacity.stage, capacity.of.id, capacity.unit, capacity.basis].join(' ');
    const group = groups.get(key) ?? { first: capacity, members: [] };
    group.members.push(capacity);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { first, members }]): CapacityGroup => ({
      key,
      stage: first.stage,
      of: first.of.name,
      unit: first.unit,
      basis: first.basis,
      rows: rowsOf(members, controllers),
    }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
}

function rowsOf(members: readonly Capacity[], controllers: Controllers): readonly CapacityRow[] {
  const rows = new Map<string, Capacity[]>();
  for (const member of members) {
    const key = controllers.get(member.plant.id)?.id ?? '';
    rows.set(key, [...(rows.get(key) ?? []), member]);
  }
  return [...rows.values()]
    .map((plants): CapacityRow => ({
      country: controllers.get(plants[0]!.plant.id) ?? null,
      value: plants.reduce((sum, { value }) => sum + value, 0),
      exact: plants.every(({ exact }) => exact),
      plants: plants.map(({ plant }) => plant.name),
      claims: plants.flatMap(({ claims }) => claims),
    }))
    .sort((a, b) => b.value - a.value);
}
