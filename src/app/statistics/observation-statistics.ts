import type { AmountGroup } from '../../domain/statistics/amount-groups.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Filter, Snapshot } from '../../store/graph-store.js';
import type { Term } from '../../store/tally-query.js';
import { amountsByGroup } from './amounts-by-group.js';
import { own, termsOf } from './group-by.js';
import { mineralAndProducts } from './minerals.js';
import { checkNodes, tallied, textOf } from './tallied.js';

export type ObservationKey =
  | 'PROPERTY'
  | 'SUBJECT'
  | 'SUBJECT_KIND'
  | 'SUBJECT_COUNTRY'
  | 'OF'
  | 'MINERAL'
  | 'PARTNER'
  | 'YEAR'
  | 'STATUS'
  | 'CODE';

export interface ObservationStatisticsQuestion {
  readonly filter?: Filter | undefined;
  /** Only observations of this mineral or a product of it. */
  readonly mineral: string | null;
  readonly groupBy: readonly ObservationKey[];
  readonly asOf: IsoDate;
}

const YEAR: Term = { at: 'self', property: 'validFrom', part: 'YEAR' };
const PERIOD: Term = { periodOf: ['PRODUCTION', 'FLOW'] };
const SUBJECT_KIND: Term = { at: 'self', property: 'subject', part: 'KIND' };

const KEYS: Readonly<Record<ObservationKey, Term>> = {
  PROPERTY: own('property'),
  SUBJECT: own('subject'),
  SUBJECT_KIND,
  SUBJECT_COUNTRY: { at: 'subject', derived: 'COUNTRY' },
  OF: own('of'),
  MINERAL: own('of'),
  PARTNER: own('partner'),
  YEAR,
  STATUS: own('status'),
  CODE: own('code'),
};

const AMOUNT = {
  property: own('property'),
  status: own('status'),
  subjectKind: SUBJECT_KIND,
  partnerKind: { at: 'self', property: 'partner', part: 'KIND' } as Term,
  of: own('of'),
  unit: own('unit'),
  basis: own('basis'),
  period: PERIOD,
  value: own('value'),
  bound: own('bound'),
  year: YEAR,
  newest: { newest: true } as Term,
  unconfirmed: own('unconfirmed'),
};

/** What a statement is of, apart from time: of several the newest stands, and weak ones displace none. */
const SERIES: readonly Term[] = [
  ...['property', 'subject', 'of', 'partner', 'unit', 'basis', 'status', 'unconfirmed'].map(own),
  PERIOD,
];

/** Observations by what they have in common. Grouped by year, the newest of each year stands; else the newest of all. */
export async function observationStatistics(
  snapshot: Snapshot,
  { filter, mineral, groupBy, asOf }: ObservationStatisticsQuestion,
): Promise<AmountGroup[]> {
  const keys = termsOf(groupBy, KEYS);
  const conditions: Filter[] = filter === undefined ? [] : [filter];
  if (mineral !== null) {
    conditions.push({ property: 'of', is: 'in', value: await mineralAndProducts(snapshot, mineral) });
  }
  const all: Filter | undefined = conditions.length === 0 ? undefined : { all: conditions };
  await checkNodes(snapshot, 'Observation', all);
  const found = await tallied(snapshot, {
    counted: {
      kind: 'Observation',
      ...(all === undefined ? {} : { filter: all }),
      series: groupBy.includes('YEAR') ? [...SERIES, YEAR] : SERIES,
    },
    keys,
    named: AMOUNT,
    asOf,
  });
  return amountsByGroup(snapshot, found, groupBy.indexOf('MINERAL'), ({ bound, year, newest, unconfirmed }) => ({
    bound: textOf(bound),
    year: textOf(year),
    newest: newest === true,
    unconfirmed: unconfirmed === true,
  }));
}
