import { badInput } from '../../domain/errors.js';
import type { SupplyEdge } from '../../domain/graph/edge.js';
import type { NodeOf, ObservationNode } from '../../domain/graph/node.js';
import type { Basis, FacilityStatus, Stage, Unit } from '../../domain/graph-schema/vocabularies.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { percentInterval, type Interval } from '../../domain/ownership/percent.js';
import { decide, type VerdictValue } from '../../domain/ownership/verdict.js';
import { linkStatus } from '../../domain/supply/supply-step.js';
import { mineralsOf } from '../../domain/supply/products.js';
import { quantityOf, sum, type Quantity } from '../../domain/quantities/quantity.js';
import { append } from '../../domain/values/multimap.js';
import { compareText } from '../../domain/values/order.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { candidateFacilities } from '../dependency-chains/candidate-facilities.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { latestAmounts, measureKey } from '../observations/latest-amounts.js';
import { fetchOwnership } from '../ownership/fetch-ownership.js';
import { requireRule } from '../ownership/require-rule.js';

export interface AgreementCoverageQuestion {
  readonly agreement: string;
  /** The party whose partners are meant, so that its own plants are left out; null to take all parties. */
  readonly of: string | null;
  readonly rival: string;
  readonly rule: string;
  readonly threshold: number | null;
  /** Empty: the minerals that the agreement is recorded to cover. */
  readonly minerals: readonly string[];
  readonly stages: readonly Stage[];
  readonly facilityStatuses: readonly (FacilityStatus | 'UNKNOWN')[];
  readonly asOf: IsoDate;
}

export interface CoveredPlant {
  readonly facility: NodeOf<'Facility'>;
  readonly verdict: VerdictValue;
  /** Its capacity, once for each unit and basis it is stated in; of several products in one, the largest. */
  readonly amounts: readonly ObservationNode[];
}

/** The capacity for one mineral in one unit and basis: amounts under different ones are never added. */
export interface CoveredCapacity {
  readonly mineral: string;
  readonly unit: Unit;
  readonly basis: Basis;
  /** The numbers stated, added up; and with the bounds that sources state. */
  readonly total: number;
  readonly quantity: Quantity;
  readonly plants: number;
  /** The rival's part of that capacity, in percent: TRUE alone, and with UNDETERMINED. */
  readonly rivalShare: Interval;
}

export interface CoveredMineral {
  readonly mineral: string;
  readonly plants: readonly CoveredPlant[];
  readonly capacities: readonly CoveredCapacity[];
}

export interface AgreementCoverageAnswer {
  readonly asOf: IsoDate;
  readonly agreement: NodeOf<'Agreement'>;
  readonly partners: readonly string[];
  readonly minerals: readonly CoveredMineral[];
  /** What the partner countries are stated to supply of these minerals. */
  readonly flows: readonly SupplyEdge[];
  readonly complete: boolean;
}

/** What of a mineral's plants, capacity and flows lies in an agreement's partner countries, and how much of it a rival holds. */
export async function agreementCoverage(
  snapshot: Snapshot,
  question: AgreementCoverageQuestion,
): Promise<AgreementCoverageAnswer> {
  const { asOf, rival } = question;
  const [agreement] = await requireNodes(snapshot, 'agreement', [question.agreement], ['Agreement']);
  await requireNodes(snapshot, 'rival', [rival], ['Country']);
  await requireNodes(snapshot, 'of', question.of === null ? [] : [question.of], ['Country']);
  await requireNodes(snapshot, 'minerals', question.minerals, ['Mineral']);
  const rule = await requireRule(snapshot, question.rule, question.threshold, asOf);
  const dated = { asOf, statuses: ['CURRENT'] } as const;
  const [parties, covered] = await Promise.all([
    snapshot.edges([agreement!.id], { kind: 'PARTY_TO', direction: 'in', ...dated }),
    snapshot.edges([agreement!.id], { kind: 'COVERS', direction: 'out', statuses: ['CURRENT'] }),
  ]);
  const countries = (parties.get(agreement!.id) ?? [])
    .map(({ from }) => from)
    .filter((id) => id.startsWith('country:'));
  if (question.of !== null && !countries.includes(question.of))
    throw badInput(
      'of',
      question.of,
      `"${question.of}" is not party to ${agreement!.name} on ${asOf}. Leave it out, or name a party: ${countries.join(', ') || 'none is a country'}.`,
    );
  const partners = [...new Set(countries)].filter((id) => id !== question.of).sort(compareText);
  const subjects = await snapshot.nodes([...new Set((covered.get(agreement!.id) ?? []).map(({ to }) => to))].sort());
  const stated = subjects.flatMap((node) =>
    node?.kind === 'Product' ? node.minerals : node === null ? [] : [node.id],
  );
  const minerals = [...new Set(question.minerals.length > 0 ? question.minerals : stated)].sort(compareText);
  let complete = true;
  const found: CoveredMineral[] = [];
  for (const mineral of partners.length === 0 ? [] : minerals) {
    const page = await candidateFacilities(
      snapshot,
      { ...question, minerals: [mineral] },
      partners,
      null,
      LIMITS.candidates,
    );
    complete &&= page.next === null;
    const ids = page.candidates.map(({ facility }) => facility.id);
    const [{ amounts }, owned] = await Promise.all([
      latestAmounts(snapshot, ids, { property: 'CAPACITY', mineral, asOf }),
      fetchOwnership(snapshot, ids, asOf),
    ]);
    const index = indexOwnership(owned.graph);
    const limit = question.threshold === null ? {} : { threshold: question.threshold };
    const plants = page.candidates.map(({ facility }): CoveredPlant => {
      return {
        facility,
        verdict: decide(index, { rule, asset: facility.id, country: rival, ...limit }).value,
        amounts: largestOfEach(amounts.get(facility.id) ?? []),
      };
    });
    found.push({ mineral, plants, capacities: capacitiesOf(mineral, plants) });
  }
  const supplied = await snapshot.edges(partners, { kind: 'SUPPLY', direction: 'out', asOf });
  const products = await snapshot.nodes(
    [...new Set([...supplied.values()].flat().flatMap(({ product }) => product ?? []))].sort(),
  );
  const nodes = new Map(products.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  return {
    asOf,
    agreement: agreement!,
    partners,
    minerals: found,
    flows: [...supplied.values()]
      .flat()
      .filter(
        (edge) =>
          linkStatus(edge, asOf) === 'CURRENT' &&
          mineralsOf(nodes, edge.product).some((mineral) => minerals.includes(mineral)),
      )
      .sort((a, b) => compareText(a.id, b.id)),
    complete,
  };
}

function largestOfEach(amounts: readonly ObservationNode[]): ObservationNode[] {
  const largest = new Map<string, ObservationNode>();
  for (const amount of amounts) {
    const known = largest.get(measureKey(amount));
    if (known === undefined || amount.value! > known.value!) largest.set(measureKey(amount), amount);
  }
  return [...largest.values()].sort((a, b) => compareText(measureKey(a), measureKey(b)));
}

function capacitiesOf(mineral: string, plants: readonly CoveredPlant[]): CoveredCapacity[] {
  const byMeasure = new Map<string, { verdict: VerdictValue; value: number; quantity: Quantity }[]>();
  for (const { amounts, verdict } of plants)
    for (const amount of amounts) {
      const quantity = quantityOf(amount);
      if (quantity !== null) append(byMeasure, measureKey(amount), { verdict, value: amount.value!, quantity });
    }
  return [...byMeasure]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, counted]) => {
      const [unit, basis] = key.split(' ') as [Unit, Basis];
      const sumOf = (values: readonly VerdictValue[]): number =>
        counted.reduce((sum, { verdict, value }) => sum + (values.includes(verdict) ? value : 0), 0);
      const total = sumOf(['TRUE', 'FALSE', 'UNDETERMINED']);
      const part =
        total === 0
          ? { low: 0, high: 1 }
          : { low: sumOf(['TRUE']) / total, high: sumOf(['TRUE', 'UNDETERMINED']) / total };
      const [first, ...rest] = counted.map(({ quantity }) => quantity) as [Quantity, ...Quantity[]];
      return {
        mineral,
        unit,
        basis,
        total,
        quantity: sum([first, ...rest]),
        plants: counted.length,
        rivalShare: percentInterval(part),
      };
    });
}
