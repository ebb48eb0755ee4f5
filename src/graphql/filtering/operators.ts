import { Field, ID, InputType } from 'type-graphql';
import type { Filter } from '../../store/graph-store.js';
import { PartialDateScalar } from '../scalars.js';

/** Conditions on one property; several in one object must all hold. Text comparisons ignore case. */

@InputType('TextFilter', { description: 'Conditions on a text; all that are given must hold. Case does not matter.' })
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'Is this text.' })
  eq?: string;

  @Field(() => [String], { nullable: true, description: 'Is one of these texts.' })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'Contains this text.' })
  contains?: string;

  @Field(() => String, { nullable: true, description: 'Begins with this text.' })
  startsWith?: string;

  @Field(() => String, { nullable: true, description: 'Ends with this text.' })
  endsWith?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean;
}

@InputType('IdFilter', { description: 'Conditions on an id.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Is this id.' })
  eq?: string;

  @Field(() => [ID], { nullable: true, description: 'Is one of these ids.' })
  in?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean;
}

@InputType('DateFilter', {
  description:
    'Conditions on a date as precise as its source gives it. In comparisons a recorded year or month counts as its first day.',
})
export class DateFilter {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Is this date or lies in it: 2025 is met by 2025-06 too, but 2025-06 not by 2025.',
  })
  eq?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'After the last day of this date.' })
  gt?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'On or after the first day of this date.' })
  gte?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Before the first day of this date.' })
  lt?: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'On or before the last day of this date: a year includes all its days.',
  })
  lte?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean;
}

@InputType('NumberFilter', { description: 'Conditions on a number, in the unit it is stated in.' })
export class NumberFilter {
  @Field(() => Number, { nullable: true, description: 'Is this number.' })
  eq?: number;

  @Field(() => [Number], { nullable: true, description: 'Is one of these numbers.' })
  in?: number[];

  @Field(() => Number, { nullable: true, description: 'More than this.' })
  gt?: number;

  @Field(() => Number, { nullable: true, description: 'At least this.' })
  gte?: number;

  @Field(() => Number, { nullable: true, description: 'Less than this.' })
  lt?: number;

  @Field(() => Number, { nullable: true, description: 'At most this.' })
  lte?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean;
}

@InputType('ShareFilter', {
  description:
    'Conditions on a share, in percent. A share may be an interval, and must meet them whatever it is within: >50 is above 50, and neither above 60 nor at most 60. Ask not: {share: {below: 25}} for what may be 25 or more.',
})
export class ShareFilter {
  @Field(() => Number, { nullable: true, description: 'At least this.' })
  atLeast?: number;

  @Field(() => Number, { nullable: true, description: 'More than this.' })
  above?: number;

  @Field(() => Number, { nullable: true, description: 'At most this.' })
  atMost?: number;

  @Field(() => Number, { nullable: true, description: 'Less than this.' })
  below?: number;
}

@InputType('BooleanFilter', { description: 'Conditions on a yes or no.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'Is this value.' })
  eq?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is not recorded.' })
  isNull?: boolean;
}

/** The filter of an enum: `FacilityTypeFilter { eq, in, isNull }`. */
export function enumFilter(name: string, type: object): new () => { eq?: string; in?: string[]; isNull?: boolean } {
  @InputType(`${name}Filter`, { description: `Conditions on a ${name}.` })
  class EnumFilter {
    @Field(() => type, { nullable: true, description: 'Is this value.' })
    eq?: string;

    @Field(() => [type], { nullable: true, description: 'Is one of these values.' })
    in?: string[];

    @Field(() => Boolean, { nullable: true, description: 'Whether it is not recorded.' })
    isNull?: boolean;
  }
  return EnumFilter;
}

interface Conditions {
  readonly [operator: string]: unknown;
}

/** The conditions on one property as the store takes them. */
export function conditions(property: string, given: object): Filter[] {
  return Object.entries(given as Conditions)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([operator, value]): Filter => {
      if (operator !== 'isNull') return { property, is: operator, value } as Filter;
      const missing: Filter = { property, is: 'null' };
      return value === true ? missing : { not: missing };
    });
}

/**
 * The same on a date. Dates are recorded as texts, which sort as their first days do: `2025` before `2025-06`. What is
 * compared with needs its first day without a closing `-01`, or its last: nothing a date can go on with is beyond `~`.
 */
export function dateConditions(property: string, given: object): Filter[] {
  return conditions(property, given).map((filter): Filter => {
    if (!('is' in filter) || filter.is === 'null') return filter;
    const { is } = filter;
    const date = filter.value as string;
    if (is === 'eq') return { property, is: 'startsWith', value: date };
    const value = is === 'gt' || is === 'lte' ? `${date}~` : date.replace(/(-01)+$/, '');
    return { property, is, value } as Filter;
  });
}
