import type { ObservedProperty } from '../domain/graph-schema/vocabularies.js';
import type { EdgeStatus } from '../domain/graph/edge.js';
import type { IsoDate } from '../domain/values/partial-date.js';
import type { Share } from '../domain/values/share.js';
import type { Filter } from './graph-store.js';

/** Where a term looks: at the thing that is counted, at what an observation is about, or at an end of an edge. */
export type At = 'self' | 'subject' | 'from' | 'to';

/** A value that things are counted by. Null is a value like any other: things of which it is not known. */
export type Term =
  /** A property; of a date its YEAR, of an id the KIND that it begins with. */
  | { readonly at: At; readonly property: string; readonly part?: 'YEAR' | 'KIND' }
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

/** Holds where the value is among some, or is or is not missing. */
export type Condition = { readonly term: Term } & ({ readonly in: readonly string[] } | { readonly missing: boolean });

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

/** Edges that hold on the date. */
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
