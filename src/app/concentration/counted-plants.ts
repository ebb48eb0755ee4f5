import type { GraphNode, NodeOf, ObservationNode } from '../../domain/graph/node.js';
import type { Basis, Unit } from '../../domain/graph-schema/vocabularies.js';
import { measureText, quantityOf, sum, type Quantity } from '../../domain/quantities/quantity.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { measureKey } from '../observations/latest-amounts.js';

export interface CountedPlant {
  readonly facility: NodeOf<'Facility'>;
  readonly amount: ObservationNode;
}

/** One number for a plant: of the mineral as a whole where stated, else of its largest product; they are not added. */
export function chosen(
  amounts: readonly ObservationNode[],
  measure: string | null,
  nodes: ReadonlyMap<string, GraphNode>,
): ObservationNode | null {
  const same = amounts.filter((observation) => measureKey(observation) === measure);
  const whole = same.filter(({ of }) => of !== null && nodes.get(of)?.kind === 'Mineral');
  return (
    [...(whole.length > 0 ? whole : same)].sort((a, b) => b.value! - a.value! || (a.id < b.id ? -1 : 1))[0] ?? null
  );
}

export function otherMeasures(
  amounts: Iterable<readonly ObservationNode[]>,
  measure: string | null,
): { unit: Unit; basis: Basis; plants: number }[] {
  const counts = new Map<string, number>();
  for (const list of amounts)
    for (const key of new Set(list.map(measureKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  counts.delete(measure ?? '');
  return [...counts].sort().map(([key, plants]) => {
    const [unit, basis] = key.split(' ') as [Unit, Basis];
    return { unit, basis, plants };
  });
}

/** One plant's output may be another's feed: both amounts then hold the same material. */
export async function countedTwice(
  snapshot: Snapshot,
  plants: readonly CountedPlant[],
  asOf: IsoDate,
): Promise<string[]> {
  const names = new Map(plants.map(({ facility }) => [facility.id, facility.name]));
  if (names.size === 0) return [];
  const supplied = await snapshot.edges([...names.keys()], {
    kind: 'SUPPLY',
    direction: 'out',
    asOf,
    statuses: ['CURRENT'],
  });
  const pairs = new Set<string>();
  for (const { from, to } of [...supplied.values()].flat())
    if (names.has(to))
      pairs.add(`${names.get(from)!} supplies ${names.get(to)!}: what passes both is counted at both.`);
  return [...pairs].sort();
}

/** The amounts together, with the bounds that sources state; null where there are none. */
export function quantityOfAll(plants: readonly CountedPlant[]): Quantity | null {
  const [first, ...rest] = plants.flatMap(({ amount }) => quantityOf(amount) ?? []);
  return first === undefined ? null : sum([first, ...rest]);
}

/** What a reader should know of the amounts. */
export function warningsOf(plants: readonly CountedPlant[], unit: Unit, basis: Basis): string[] {
  const bounded = plants.filter(({ amount }) => amount.bound !== null && amount.bound !== 'EXACT').length;
  return [
    ...(bounded === 0
      ? []
      : [
          `${bounded} of ${plants.length} amounts are bounds ("over", "about", "up to"); they are counted as the number stated.`,
        ]),
    ...(plants.length > 0 && basis === 'UNSTATED'
      ? [`The sources do not say what is weighed: amounts in ${measureText({ unit, basis })} may not be alike.`]
      : []),
  ];
}
