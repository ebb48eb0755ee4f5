import { CONFIDENCES, type Confidence } from '../../domain/graph-schema/vocabularies.js';
import { STALE_YEARS } from '../../domain/claims/freshness.js';
import { tallyEdges, type EdgeKindBacking, type EdgeTally } from '../../domain/quality/edge-tally.js';
import {
  isSmelterOrRefinery,
  tally,
  type FacilityFacts,
  type FacilityTally,
} from '../../domain/quality/facility-tally.js';
import { FACILITY_TYPES, STAGES, type FacilityType, type Stage } from '../../domain/graph-schema/vocabularies.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { edgeBacking } from './edge-backing.js';
import { facilityFacts } from './facility-facts.js';

/** What the numbers are counted from; the same for every question about one generation. */
interface Backing {
  readonly facilities: readonly FacilityFacts[];
  readonly edges: readonly EdgeKindBacking[];
  readonly claims: Readonly<Record<Confidence, number>>;
  readonly observations: number;
  readonly disputedObservations: number;
}

export interface CoverageQuestion {
  /** From which day on a status counts as recent. */
  readonly statusSince: IsoDate;
  /** How many years before the dataset's date a fact counts as old. */
  readonly olderThanYears: number;
}

/** What counts as recent unless a question says otherwise. */
export const RECENT: CoverageQuestion = { statusSince: '2024-01-01', olderThanYears: STALE_YEARS };

/** How much the dataset knows, on its date. */
export interface Coverage extends CoverageQuestion {
  readonly asOf: IsoDate;
  readonly facilities: FacilityTally;
  readonly smeltersAndRefineries: FacilityTally;
  readonly byStage: readonly (FacilityTally & { readonly stage: Stage | null })[];
  readonly byType: readonly (FacilityTally & { readonly type: FacilityType | null })[];
  readonly relationships: readonly EdgeTally[];
  readonly claims: Readonly<Record<Confidence, number>>;
  readonly observations: number;
  readonly disputedObservations: number;
}

/** Null where the dataset has more plants or claims than one request counts (`LIMITS`). */
export async function coverage(snapshot: Snapshot, question: CoverageQuestion): Promise<Coverage | null> {
  const [plants, claims] = await Promise.all([snapshot.count('Facility'), snapshot.count('Claim')]);
  if (plants > LIMITS.coverageFacilities || claims > LIMITS.coverageClaims) return null;
  const backing = await snapshot.derived('coverage', () => backingOf(snapshot, plants, claims));
  const { facilities, edges, ...rest } = backing;
  const group = (test: (plant: FacilityFacts) => boolean): FacilityTally =>
    tally(facilities.filter(test), question.statusSince);
  const present = <T extends { readonly count: number }>(groups: readonly T[]): T[] =>
    groups.filter(({ count }) => count > 0);
  const { date } = snapshot.dataset;
  return {
    ...question,
    ...rest,
    asOf: date,
    facilities: group(() => true),
    smeltersAndRefineries: group(isSmelterOrRefinery),
    byStage: present([...STAGES, null].map((stage) => ({ stage, ...group((plant) => plant.stage === stage) }))),
    byType: present([...FACILITY_TYPES, null].map((type) => ({ type, ...group((plant) => plant.type === type) }))),
    relationships: present(edges.map((kind) => tallyEdges(kind, question.olderThanYears, date))),
  };
}

async function backingOf(snapshot: Snapshot, plants: number, statements: number): Promise<Backing> {
  const order = { property: 'id', direction: 'ASC' } as const;
  const [facilities, claims, observations, disputedObservations] = await Promise.all([
    snapshot.find('Facility', { order, first: Math.max(1, plants), after: null }),
    snapshot.find('Claim', { order, first: Math.max(1, statements), after: null }),
    snapshot.count('Observation'),
    snapshot.count('Observation', { property: 'disputed', is: 'eq', value: true }),
  ]);
  const [facts, edges] = await Promise.all([
    facilityFacts(snapshot, facilities.items),
    edgeBacking(snapshot, claims.items),
  ]);
  const byConfidence = Object.fromEntries(CONFIDENCES.map((confidence) => [confidence, 0])) as Record<
    Confidence,
    number
  >;
  for (const { confidence } of claims.items) byConfidence[confidence] += 1;
  return { facilities: facts, edges, claims: byConfidence, observations, disputedObservations };
}
