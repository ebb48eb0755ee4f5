import { badInput } from '../../domain/errors.js';
import {
  concentrationOf,
  type Concentration,
  type Lens,
  type WeighedPlant,
} from '../../domain/concentration/concentration.js';
import { equityByCountry } from '../../domain/concentration/equity-by-country.js';
import type { GraphNode, NodeOf, ObservationNode } from '../../domain/graph/node.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { controllingCountry } from '../../domain/ownership/ultimate-controllers.js';
import type { Basis, FacilityStatus, Stage, Unit } from '../../domain/graph-schema/vocabularies.js';
import { measureText } from '../../domain/quantities/quantity.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { candidateFacilities } from '../dependency-chains/candidate-facilities.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { commonest, latestAmounts, measureKey } from '../observations/latest-amounts.js';
import { fetchOwnership } from '../ownership/fetch-ownership.js';
import { publishedShares } from './published-shares.js';

export interface ConcentrationQuestion {
  readonly mineral: string;
  /** Only what plants make of this product; null for any product of the mineral. */
  readonly product: string | null;
  readonly stages: readonly Stage[];
  readonly lens: Lens;
  readonly property: 'CAPACITY' | 'PRODUCTION';
  /** Null: the measure in which most plants are stated. */
  readonly unit: Unit | null;
  readonly basis: Basis | null;
  /** Plants in these countries only; empty for all. */
  readonly hosts: readonly string[];
  readonly facilityStatuses: readonly (FacilityStatus | 'UNKNOWN')[];
  readonly top: number;
  readonly asOf: IsoDate;
}

export interface CountedPlant {
  readonly facility: NodeOf<'Facility'>;
  readonly amount: ObservationNode;
}

export interface ConcentrationAnswer {
  readonly asOf: IsoDate;
  readonly unit: Unit | null;
  readonly basis: Basis | null;
  readonly concentration: Concentration;
  readonly plants: readonly CountedPlant[];
  /** Plants of the stage and mineral that are not in it, for want of a number in the measure. */
  readonly without: readonly NodeOf<'Facility'>[];
  /** The other measures in which plants are stated, with how many. */
  readonly otherMeasures: readonly { readonly unit: Unit; readonly basis: Basis; readonly plants: number }[];
  readonly published: readonly ObservationNode[];
  readonly complete: boolean;
  readonly warnings: readonly string[];
}

const BATCH = 500;

/** How concentrated what plants make or can make is, by whose it is. Semantics, section 7. */
export async function concentration(snapshot: Snapshot, question: ConcentrationQuestion): Promise<ConcentrationAnswer> {
  const { mineral, asOf } = question;
  await requireNodes(snapshot, 'mineral', [mineral], ['Mineral']);
  await requireNodes(snapshot, 'product', question.product === null ? [] : [question.product], ['Product']);
  await requireNodes(snapshot, 'hosts', question.hosts, ['Country']);
  if ((question.unit === null) !== (question.basis === null))
    throw badInput(
      'basis',
      question.basis,
      'name unit and basis together, or neither: one without the other is no measure.',
    );
  const { facilities, complete } = await plantsOf(snapshot, question);
  const ids = facilities.map(({ id }) => id);
  const [{ amounts, nodes }, owned] = await Promise.all([
    latestAmounts(snapshot, ids, { property: question.property, mineral, asOf }),
    fetchOwnership(snapshot, ids, asOf),
  ]);
  const fitting = new Map(
    [...amounts].map(([id, list]) => [
      id,
      list.filter(({ of }) => question.product === null || of === question.product),
    ]),
  );
  const measure =
    question.unit === null ? commonest(fitting.values()) : measureKey({ unit: question.unit, basis: question.basis });
  const plants = facilities.flatMap((facility): CountedPlant[] => {
    const amount = chosen(fitting.get(facility.id) ?? [], measure, nodes);
    return amount === null ? [] : [{ facility, amount }];
  });
  const counted = new Set(plants.map(({ facility }) => facility.id));
  const index = indexOwnership(owned.graph);
  const equity = equityByCountry(index, [...counted]);
  const weighed = plants.map(({ facility, amount }): WeighedPlant => ({
    id: facility.id,
    amount: amount.value!,
    host: facility.country,
    equity: equity.get(facility.id)!,
    controller: controllingCountry(index, facility.id),
  }));
  const [unit, basis] = (measure ?? ' ').split(' ') as [Unit, Basis];
  return {
    asOf,
    unit: measure === null ? null : unit,
    basis: measure === null ? null : basis,
    concentration: concentrationOf(weighed, question.lens, question.top),
    plants,
    without: facilities.filter(({ id }) => !counted.has(id)),
    otherMeasures: otherMeasures(fitting.values(), measure),
    published: await publishedShares(snapshot, mineral, asOf),
    complete: complete && owned.graph.truncated.size === 0,
    warnings: [...warningsOf(plants, unit, basis), ...(await countedTwice(snapshot, plants, asOf))],
  };
}

async function plantsOf(
  snapshot: Snapshot,
  question: ConcentrationQuestion,
): Promise<{ facilities: NodeOf<'Facility'>[]; complete: boolean }> {
  const query = { ...question, minerals: [question.mineral] };
  const hosts = question.hosts.length === 0 ? null : question.hosts;
  const facilities: NodeOf<'Facility'>[] = [];
  let after: string | null = null;
  for (let read = 0; read < LIMITS.candidates; read += BATCH) {
    const page: Awaited<ReturnType<typeof candidateFacilities>> = await candidateFacilities(
      snapshot,
      query,
      hosts,
      after,
      BATCH,
    );
    facilities.push(...page.candidates.map(({ facility }) => facility));
    if (page.next === null) return { facilities, complete: true };
    after = page.next;
  }
  return { facilities, complete: false };
}

/** One number for a plant: of the mineral as a whole where stated, else of its largest product; they are not added. */
function chosen(
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

function otherMeasures(
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
async function countedTwice(snapshot: Snapshot, plants: readonly CountedPlant[], asOf: IsoDate): Promise<string[]> {
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

function warningsOf(plants: readonly CountedPlant[], unit: Unit, basis: Basis): string[] {
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
