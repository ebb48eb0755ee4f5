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

@InputType('DateFilter', { description: 'Conditions on a date as precise as its source gives it.' })
export class DateFilter {
  @Field(() => PartialDateScalar, { nullable: true, description: 'On or after the first day of this date.' })
  gte?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'On or before; a year includes all its days.' })
  lte?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean;
}

@InputType('NumberFilter', { description: 'Conditions on a number, in the unit it is stated in.' })
export class NumberFilter {
  @Field(() => Number, { nullable: true, description: 'At least this.' })
  gte?: number;

  @Field(() => Number, { nullable: true, description: 'At most this.' })
  lte?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is missing.' })
  isNull?: boolean;
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

/** The conditions on one property as the store takes them. A partial date compares as text: `2025` <= `2025-06`. */
export function conditions(property: string, given: object): Filter[] {
  return Object.entries(given as Conditions)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([operator, value]): Filter => {
      if (operator === 'isNull') {
        const missing: Filter = { property, is: 'null' };
        return value === true ? missing : { not: missing };
      }
      // A year, up to its end: nothing a date can continue with sorts after '~'.
      if (operator === 'lte' && typeof value === 'string') return { property, is: 'lte', value: `${value}~` };
      return { property, is: operator, value } as Filter;
    });
}
