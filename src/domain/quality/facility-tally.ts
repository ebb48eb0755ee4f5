import type { FacilityStatus, FacilityType, Stage } from '../graph-schema/vocabularies.js';
import type { IsoDate } from '../values/partial-date.js';
import type { OwnerChain } from './owner-chain.js';

/** What a dataset knows of one plant on its date. */
export interface FacilityFacts extends OwnerChain {
  readonly id: string;
  readonly type: FacilityType | null;
  readonly stage: Stage | null;
  readonly hasCapacity: boolean;
  /** The latest observed status, and the first day it is about. */
  readonly status: { readonly code: string; readonly on: IsoDate } | null;
}

/** How much is known of some plants: numbers of plants, of which all but `count` are parts. */
export interface FacilityTally {
  readonly count: number;
  readonly planned: number;
  readonly owned: number;
  readonly traced: number;
  /** Traced ones that are not merely planned. */
  readonly tracedBuilt: number;
  readonly decided: number;
  readonly withCapacity: number;
  readonly withStatus: number;
  readonly withStatusSince: number;
  /** Ids of those whose owners lead to no country, in order. */
  readonly untraced: readonly string[];
  /** Of those, the ones that are only planned, and the ones that have an owner. */
  readonly untracedPlanned: readonly string[];
  readonly untracedOwned: readonly string[];
}

const NOT_BUILT: readonly string[] = ['PLANNED', 'CANCELLED'] satisfies FacilityStatus[];
/** Where ores and concentrates become metal or pure compounds. */
const SMELTING_AND_REFINING: readonly (Stage | null)[] = ['SMELTING', 'REFINING'];

export const isSmelterOrRefinery = ({ stage }: FacilityFacts): boolean => SMELTING_AND_REFINING.includes(stage);

const isPlanned = ({ status }: FacilityFacts): boolean => status !== null && NOT_BUILT.includes(status.code);

export function tally(plants: readonly FacilityFacts[], statusSince: IsoDate): FacilityTally {
  const count = (test: (plant: FacilityFacts) => boolean): number => plants.filter(test).length;
  const untraced = plants.filter(({ traced }) => !traced);
  return {
    count: plants.length,
    planned: count(isPlanned),
    owned: count(({ owned }) => owned),
    traced: count(({ traced }) => traced),
    tracedBuilt: count((plant) => plant.traced && !isPlanned(plant)),
    decided: count(({ decided }) => decided),
    withCapacity: count(({ hasCapacity }) => hasCapacity),
    withStatus: count(({ status }) => status !== null),
    withStatusSince: count(({ status }) => status !== null && status.on >= statusSince),
    untraced: untraced.map(({ id }) => id),
    untracedPlanned: untraced.filter(isPlanned).map(({ id }) => id),
    untracedOwned: untraced.filter(({ owned }) => owned).map(({ id }) => id),
  };
}

/** A part of a count in percent, to one decimal; null of nothing. */
export const percentOf = (part: number, count: number): number | null =>
  count === 0 ? null : Math.round((1000 * part) / count) / 10;
