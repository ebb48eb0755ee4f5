import type { ObservedProperty } from '../domain/graph-schema/vocabularies.js';
import type { EdgeStatus } from '../domain/graph/edge.js';
import type { IsoDate } from '../domain/values/partial-date.js';
import type { Share } from '../domain/values/share.js';
import type { Filter } from './graph-store.js';

/** Where a term looks: at the thing that is counted, at what an observation is about, or at an end of an edge. */
export type At = 'self' | 'subject' | 'from' | 'to';

export type Part = 'YEAR' | 'KIND' | 'LEAST' | 'MOST';

/** A value that things are counted by. Null is a value like any other: things of which it is not known. */
export type Term =
  /**
   * A property; of a date its YEAR, of an id the KIND that it begins with, of a share the LEAST and the MOST that it
   * may be, in its own units.
   */
  | { readonly at: At; readonly property: string; readonly part?: Part }
  /**
   * COUNTRY: a country itself; where a plant or site stands; where a firm, organisation or unnamed party has its
   * headquarters on the date, else where it is registered; a person's nationality. STATUS: the latest by the date.
   */
  | { readonly at: At; readonly derived: 'COUNTRY' | 'STATUS' }
  /** Whether a number of this property stands for it on the date. */
  | { readonly at: At; readonly hasNumber: ObservedProperty }
  /** CALENDAR_YEAR or OTHER for an observation of one of these properties, null for any other. */
  | { readonly periodOf: readonly ObservedProperty[] }
  /** Whether an observation is the newest of its series. */
  | { readonly newest: true };

/** A condition on one edge and its ends. What is missing meets no comparison, so that `not` of one holds of it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | TermCondition;

/** Holds where the value is among some, is or is not missing, or is no less, or less, than another. */
export type TermCondition = { readonly term: Term } & (
  | { readonly in: readonly string[] }
  | { readonly missing: boolean }
  | { readonly from: string | number }
  | { readonly below: string | number }
);

/** Plants that meet a filter and make one of some products. One that is merged into another is not counted. */
export interface CountedFacilities {
  readonly kind: 'Facility';
  readonly filter?: Filter;
  readonly makes?: readonly string[];
}

/** Observations of no later day. Those with equal values of all `series` terms are one series, told newest first. */
export interface CountedObservations {
  readonly kind: 'Observation';
  readonly filter?: Filter;
  readonly series: readonly Term[];
}

/**
 * The numbers of a property that stand for plants on the date: of each plant and series the newest. What is counted
 * are the observations; the plant is their `subject`.
 */
export interface CountedNumbers {
  readonly kind: 'Number';
  readonly property: ObservedProperty;
  readonly of: CountedFacilities;
  readonly series: readonly Term[];
}

/** Edges that hold on the date and meet every condition. */
export interface CountedEdges {
  readonly kind: 'STAKE' | 'SUPPLY';
  readonly statuses: readonly EdgeStatus[];
  readonly where: readonly Condition[];
}

export type Counted = CountedFacilities | CountedObservations | CountedNumbers | CountedEdges;

export interface TallyQuery {
  readonly counted: Counted;
  /** At least one. */
  readonly by: readonly Term[];
  readonly asOf: IsoDate;
  /** So many combinations are told, and no more: whoever may get as many has to ask for less. */
  readonly most: number;
}

export type TallyValue = string | number | boolean | Share | null;

/** How many things have these values of the terms, in the order of the terms. */
export interface TallyRow {
  readonly values: readonly TallyValue[];
  readonly count: number;
}

export const isEdges = (counted: Counted): counted is CountedEdges =>
  counted.kind === 'STAKE' || counted.kind === 'SUPPLY';

/** The terms of a condition, however deep. */
export function termsIn(condition: Condition): Term[] {
  if ('all' in condition) return condition.all.flatMap(termsIn);
  if ('any' in condition) return condition.any.flatMap(termsIn);
  return 'not' in condition ? termsIn(condition.not) : [condition.term];
}

/** What must hold all together, each by itself. */
export const conjuncts = (conditions: readonly Condition[]): Condition[] =>
  conditions.flatMap((condition) => ('all' in condition ? conjuncts(condition.all) : [condition]));

export type NamedEnd = Extract<TermCondition, { readonly in: readonly string[] }> & {
  readonly term: Extract<Term, { readonly property: string }>;
};

/** Whether a condition names the ends of edges by id: what meets it is found from there. */
export const isNamedEnd = (condition: Condition): condition is NamedEnd =>
  'in' in condition &&
  'property' in condition.term &&
  condition.term.property === 'id' &&
  condition.term.part === undefined &&
  condition.term.at !== 'self';
