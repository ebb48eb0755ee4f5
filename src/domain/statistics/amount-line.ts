import type { ObservedProperty } from '../graph-schema/vocabularies.js';
import type { EdgeStatus } from '../graph/edge.js';
import { quantityOf, type Quantity } from '../quantities/quantity.js';
import { exactSum } from './exact-sum.js';
import { countOf } from './statistics-group.js';

/** What amounts must have in common to be added: amounts that differ in any of this stand in lines of their own. */
export interface Measure {
  /** Null for a supply. */
  readonly property: ObservedProperty | null;
  readonly status: EdgeStatus;
  /** The kinds of thing that the amounts are stated of: what a country makes includes what its plants make. */
  readonly subjectKind: string | null;
  readonly partnerKind: string | null;
  /** The mineral, product or criterion. */
  readonly of: string | null;
  readonly unit: string | null;
  readonly basis: string | null;
  /** For what is made or shipped in a period; null for anything else. */
  readonly period: 'CALENDAR_YEAR' | 'OTHER' | null;
}

/** Statements with equal amounts. */
export interface TalliedAmount {
  readonly value: number;
  readonly bound: string | null;
  readonly year: string | null;
  /** Whether no newer statement says the same thing of the same subject. */
  readonly newest: boolean;
  readonly unconfirmed: boolean;
  readonly count: number;
}

/**
 * What to know of a sum. The first four are why there is none.
 * NOT_ADDITIVE: shares, ranks, growth, marks and counts of different things have no sum.
 * NO_UNIT: the unit is not stated. UNEQUAL_PERIODS: quarters and financial years are not added.
 * UNCONFIRMED: only weak sources speak. SEVERAL_YEARS: amounts made or shipped in
 * different years are added. MAY_OVERLAP: firms, organisations, groups or sites, of which one may include another.
 */
export type AmountWarning =
  'NOT_ADDITIVE' | 'NO_UNIT' | 'UNEQUAL_PERIODS' | 'UNCONFIRMED' | 'SEVERAL_YEARS' | 'MAY_OVERLAP';

export interface AmountLine extends Measure {
  /** Amounts that count. */
  readonly count: number;
  /** Statements that do not: a newer one says the same thing, or only weak sources speak. */
  readonly leftOut: number;
  readonly sum: Quantity | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly warnings: readonly AmountWarning[];
}

const ADDITIVE: readonly (ObservedProperty | null)[] = ['PRODUCTION', 'RESERVES', 'CAPACITY', 'FLOW', null];
const RELATIVE_UNITS: readonly (string | null)[] = ['percent', 'rank'];
/** Kinds of which one may be a part of another; as partners, those of which one may include another. */
const NESTED: readonly (string | null)[] = ['firm', 'organisation', 'group', 'site', 'unnamed-party'];
const INCLUDING: readonly (string | null)[] = ['organisation', 'group'];

/**
 * One line of amounts of one measure. Of what is added, only the newest statement of each series counts, as
 * everywhere else; of shares, ranks and the like all do, since the note says of what each is.
 */
export function amountLine(measure: Measure, amounts: readonly TalliedAmount[]): AmountLine {
  const additive = ADDITIVE.includes(measure.property) && !RELATIVE_UNITS.includes(measure.unit);
  const counted = amounts.filter(({ newest, unconfirmed }) => !unconfirmed && (newest || !additive));
  const count = countOf(counted);
  const years = counted.flatMap(({ year }) => (year === null ? [] : [Number(year)]));
  const values = counted.map(({ value }) => value);
  const without = whyNoSum(measure, additive, count);
  return {
    ...measure,
    count,
    leftOut: countOf(amounts) - count,
    sum: without === null ? sumOf(measure, counted) : null,
    min: least(values),
    max: most(values),
    firstYear: least(years),
    lastYear: most(years),
    warnings: without === null ? warningsOf(measure, count, least(years) !== most(years)) : [without],
  };
}

function warningsOf({ period, subjectKind, partnerKind }: Measure, count: number, years: boolean): AmountWarning[] {
  const overlap = count > 1 && (NESTED.includes(subjectKind) || INCLUDING.includes(partnerKind));
  return [
    // What there is (capacity, reserves) is told by the latest statement, of whichever year that is.
    ...(period !== null && years ? ['SEVERAL_YEARS' as const] : []),
    ...(overlap ? ['MAY_OVERLAP' as const] : []),
  ];
}

function whyNoSum({ unit, period }: Measure, additive: boolean, count: number): AmountWarning | null {
  if (!additive) return 'NOT_ADDITIVE';
  if (unit === null) return 'NO_UNIT';
  if (count === 0) return 'UNCONFIRMED';
  return period === 'OTHER' && count > 1 ? 'UNEQUAL_PERIODS' : null;
}

/**
 * Ends add up, each exactly; there is no upper end where one amount has none. What a bound makes of a number is
 * taken in tenths, of which it makes whole ones: "about" is nine to eleven of them.
 */
function sumOf({ unit, basis }: Measure, amounts: readonly TalliedAmount[]): Quantity {
  const ends = amounts.map(({ value, bound, count }) => {
    const tenths = quantityOf({ value: 10, unit, basis, bound })!;
    return { ...tenths, value, count };
  });
  const end = (tenthsOf: (amount: (typeof ends)[number]) => number): number =>
    exactSum(
      ends.map((amount) => [amount.value, tenthsOf(amount) * amount.count]),
      1,
    );
  const { unit: sameUnit, basis: sameBasis } = ends[0]!;
  return {
    low: end(({ low }) => low),
    high: ends.some(({ high }) => high === null) ? null : end(({ high }) => high!),
    unit: sameUnit,
    basis: sameBasis,
  };
}

/** Not by spreading: there may be more numbers than a call takes arguments. */
const least = (values: readonly number[]): number | null =>
  values.reduce<number | null>((found, value) => (found === null || value < found ? value : found), null);
const most = (values: readonly number[]): number | null =>
  values.reduce<number | null>((found, value) => (found === null || value > found ? value : found), null);
