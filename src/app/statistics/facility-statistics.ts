import { amountGroups, type AmountGroup } from '../../domain/statistics/amount-groups.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Filter, Snapshot } from '../../store/graph-store.js';
import type { CountedFacilities, At, Term } from '../../store/tally-query.js';
import { own, termsOf } from './group-by.js';
import { measureOf } from './measure-of.js';
import { mineralAndProducts } from './minerals.js';
import { checkNodes, numberOf, tallied, textOf } from './tallied.js';

export type FacilityKey = 'COUNTRY' | 'STAGE' | 'TYPE' | 'SITE' | 'STATUS';

export interface FacilityStatisticsQuestion {
  readonly filter?: Filter | undefined;
  /** Only plants that make this mineral or a product of it. */
  readonly mineral: string | null;
  readonly groupBy: readonly FacilityKey[];
  readonly asOf: IsoDate;
}

const keyTerms = (at: At): Readonly<Record<FacilityKey, Term>> => ({
  COUNTRY: { at, property: 'country' },
  STAGE: { at, property: 'stage' },
  TYPE: { at, property: 'type' },
  SITE: { at, property: 'site' },
  STATUS: { at, derived: 'STATUS' },
});

const MEASURE = {
  of: own('of'),
  unit: own('unit'),
  basis: own('basis'),
} as const satisfies Record<string, Term>;
const AMOUNT = {
  ...MEASURE,
  value: own('value'),
  bound: own('bound'),
  year: { at: 'self', property: 'validFrom', part: 'YEAR' },
} as const satisfies Record<string, Term>;

/** Plants by what they have in common, with the capacity that stands for them on the date. */
export async function facilityStatistics(
  snapshot: Snapshot,
  { filter, mineral, groupBy, asOf }: FacilityStatisticsQuestion,
): Promise<AmountGroup[]> {
  const keys = termsOf(groupBy, keyTerms('self'));
  await checkNodes(snapshot, 'Facility', filter);
  const plants: CountedFacilities = {
    kind: 'Facility',
    ...(filter === undefined ? {} : { filter }),
    ...(mineral === null ? {} : { makes: await mineralAndProducts(snapshot, mineral) }),
  };
  const [things, amounts] = await Promise.all([
    tallied(snapshot, { counted: plants, keys, named: { known: { at: 'self', hasNumber: 'CAPACITY' } }, asOf }),
    tallied(snapshot, {
      // Of a plant the newest number in each measure, as everywhere else.
      counted: { kind: 'Number', property: 'CAPACITY', of: plants, series: Object.values(MEASURE) },
      keys: termsOf(groupBy, keyTerms('subject')),
      named: AMOUNT,
      asOf,
    }),
  ]);
  return amountGroups(
    things.map(({ values, ...row }) => ({ ...row, hasNumber: values.known === true })),
    amounts.map(({ keys, values, count }) => ({
      keys,
      count,
      measure: measureOf({ ...values, property: 'CAPACITY', status: 'CURRENT', subjectKind: 'facility' }),
      value: numberOf(values.value)!,
      bound: textOf(values.bound),
      year: textOf(values.year),
      newest: true,
      unconfirmed: false,
    })),
  );
}
