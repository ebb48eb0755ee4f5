import { badInput } from '../../domain/errors.js';
import {
  concentrationOf,
  type Concentration,
  type Lens,
  type WeighedPlant,
} from '../../domain/concentration/concentration.js';
import { equityByCountry } from '../../domain/concentration/equity-by-country.js';
import type { NodeOf, ObservationNode } from '../../domain/graph/node.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { controllingCountry } from '../../domain/ownership/ultimate-controllers.js';
import type { Basis, FacilityStatus, Stage, Unit } from '../../domain/graph-schema/vocabularies.js';
import type { Quantity } from '../../domain/quantities/quantity.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { candidateFacilities } from '../dependency-chains/candidate-facilities.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { commonest, latestAmounts, measureKey } from '../observations/latest-amounts.js';
import { fetchOwnership } from '../ownership/fetch-ownership.js';
import { chosen, countedTwice, otherMeasures, quantityOfAll, warningsOf, type CountedPlant } from './counted-plants.js';
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

export interface ConcentrationAnswer {
  readonly asOf: IsoDate;
  readonly unit: Unit | null;
  readonly basis: Basis | null;
  readonly concentration: Concentration;
  /** The total with the bounds that sources state. */
  readonly quantity: Quantity | null;
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
    quantity: quantityOfAll(plants),
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
