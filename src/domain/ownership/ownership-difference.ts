import { compareText } from '../values/order.js';
import type { EffectiveOwners } from './effective-owners.js';
import { NOTHING, type Interval } from './percent.js';
import type { UltimateControllers } from './ultimate-controllers.js';
import type { VerdictValue } from './verdict-value.js';

/** What derived answers say of an asset on one day. */
export interface OwnershipView {
  readonly effective: EffectiveOwners;
  readonly controller: UltimateControllers;
  /** The values of the rules asked for, in their order. */
  readonly verdicts: readonly VerdictValue[];
}

export interface ShareChange {
  /** A party or a country. */
  readonly of: string;
  readonly before: Interval;
  readonly after: Interval;
}

export interface Before<T> {
  readonly before: T;
  readonly after: T;
}

/** What differs between two days; null and empty lists mean: nothing. */
export interface OwnershipDifference {
  /** Effective shares of outside owners, the largest first; one who is none on a day has 0 then. */
  readonly owners: readonly ShareChange[];
  /** The countries' totals, known and presumed as one set. */
  readonly countries: readonly ShareChange[];
  readonly unattributed: Before<Interval> | null;
  readonly controller: Before<UltimateControllers> | null;
  /** By the number of the rule in the order asked for. */
  readonly verdicts: readonly (Before<VerdictValue> & { readonly rule: number })[];
}

export function differenceOf(before: OwnershipView, after: OwnershipView): OwnershipDifference {
  const owners = ({ effective }: OwnershipView) => effective.owners.map(({ party, share }) => [party, share] as const);
  const countries = ({ effective }: OwnershipView) =>
    effective.countries.map(({ country, total }) => [country, total] as const);
  return {
    owners: shareChanges(owners(before), owners(after)),
    countries: shareChanges(countries(before), countries(after)),
    unattributed: same(before.effective.unattributed, after.effective.unattributed)
      ? null
      : { before: before.effective.unattributed, after: after.effective.unattributed },
    controller: sameController(before.controller, after.controller)
      ? null
      : { before: before.controller, after: after.controller },
    verdicts: before.verdicts.flatMap((value, rule) =>
      value === after.verdicts[rule] ? [] : [{ rule, before: value, after: after.verdicts[rule]! }],
    ),
  };
}

type Shares = readonly (readonly [string, Interval])[];

function shareChanges(before: Shares, after: Shares): ShareChange[] {
  const was = new Map(before);
  const is = new Map(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((of) => ({ of, before: was.get(of) ?? NOTHING, after: is.get(of) ?? NOTHING }))
    .filter((change) => !same(change.before, change.after))
    .sort((a, b) => most(b) - most(a) || compareText(a.of, b.of));
}

const most = ({ before, after }: ShareChange): number => Math.max(before.high, after.high);

const same = (a: Interval, b: Interval): boolean => a.low === b.low && a.high === b.high;

const sameController = (a: UltimateControllers, b: UltimateControllers): boolean =>
  a.kind === b.kind && a.country === b.country && a.controllers.join(' ') === b.controllers.join(' ');
