import fc from 'fast-check';
import type { FacilityKey } from '../../src/app/statistics/facility-statistics.js';
import type { ObservationKey } from '../../src/app/statistics/observation-statistics.js';
import type { StakeKey } from '../../src/app/statistics/stake-statistics.js';
import type { SupplyKey } from '../../src/app/statistics/supply-statistics.js';
import { COUNTRIES, DAYS } from './arbitrary-market.js';
import { linesByHand, rangeByHand, type Amount, type CountedByHand } from './counted-by-hand.js';

/** Random questions for statistics, and their answers by counting one by one. */
export type Groups = Record<string, unknown>;

const keysOf = <K extends string>(...keys: K[]) => fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 });
const FACILITY_KEYS = keysOf<FacilityKey>('COUNTRY', 'STAGE', 'STATUS');
const OBSERVATION_KEYS = keysOf<ObservationKey>('SUBJECT_COUNTRY', 'SUBJECT_KIND', 'YEAR', 'OF', 'MINERAL', 'CODE');
const SUPPLY_KEYS = keysOf<SupplyKey>('SUPPLIER_COUNTRY', 'RECEIVER_COUNTRY', 'RECEIVER', 'MINERAL');
const STAKE_KEYS = keysOf<StakeKey>('INTEREST', 'OWNER_COUNTRY', 'ASSET_COUNTRY', 'OWNER_KIND');

export const questions = fc.record({
  asOf: fc.constantFrom(...DAYS, '2026-01-01', '2026-01-01'),
  mineral: fc.constantFrom(null, null, 'mineral:x'),
  country: fc.constantFrom(null, ...COUNTRIES),
  owner: fc.constantFrom<string[] | null>(null, null, ['firm:f0', 'firm:f1', 'country:AA']),
  asset: fc.constantFrom<string[] | null>(null, null, ['firm:f0', 'facility:p0']),
  facilities: FACILITY_KEYS,
  observations: OBSERVATION_KEYS,
  supplies: SUPPLY_KEYS,
  stakes: STAKE_KEYS,
});
export type Asked = typeof questions extends fc.Arbitrary<infer A> ? A : never;

export const MEASURE = ['property', 'status', 'subjectKind', 'partnerKind', 'of', 'unit', 'basis', 'period'] as const;

/** Things into groups: `keysOf` says under which, which may be several. */
function grouped<T>(things: readonly T[], keys: (thing: T) => (string | null)[][]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keys(thing).map((values) => JSON.stringify(values)))
      groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return groups;
}

const kindOf = (id: string | null): string | null => id?.split(':')[0] ?? null;
const MINERALS: Record<string, string[]> = { 'product:y': ['mineral:x', 'mineral:z'] };
const isOf = (id: string | null, mineral: string | null): boolean =>
  mineral === null || id === mineral || id === 'product:y';

/** All ways to read one value for each key. */
const product = (values: (string | null)[][]): (string | null)[][] =>
  values.reduce<(string | null)[][]>((all, list) => all.flatMap((head) => list.map((value) => [...head, value])), [[]]);

const measure = (values: Partial<Record<(typeof MEASURE)[number], unknown>>): Record<string, unknown> =>
  Object.fromEntries(MEASURE.map((name) => [name, values[name] ?? (name === 'basis' ? 'UNSTATED' : null)]));

export function facilitiesByHand(hand: CountedByHand, asked: Asked): Groups {
  const plants = hand
    .nodes('Facility')
    .filter(
      ({ id, country }) =>
        (asked.country === null || country === asked.country) &&
        (asked.mineral === null || hand.makes(id, asked.mineral)),
    );
  const groups = grouped(plants, ({ id, country, stage }) => [
    asked.facilities.map(
      (key) => ({ COUNTRY: country, STAGE: stage, STATUS: hand.statusOf(id) })[key as 'COUNTRY'] ?? null,
    ),
  ]);
  return Object.fromEntries(
    [...groups].map(([key, all]) => {
      const numbers = all.map(({ id }) => hand.capacities(id));
      const lines = numbers.flat().map(({ of, unit, basis, value, bound }): Amount => {
        const fixed = { property: 'CAPACITY', status: 'CURRENT', subjectKind: 'facility' };
        return { measure: measure({ ...fixed, of, unit, basis }), value: value!, bound, counts: true };
      });
      return [key, [all.length, numbers.filter(({ length }) => length === 0).length, linesByHand(lines)]];
    }),
  );
}

export function observationsByHand(hand: CountedByHand, asked: Asked): Groups {
  const year = asked.observations.includes('YEAR');
  const period = ({ property, validFrom, validUntil }: { property: string; validFrom: string; validUntil: string }) =>
    property !== 'PRODUCTION'
      ? null
      : ['2020-01-01 2021-01-01', '2022-01-01 2023-01-01'].includes(`${validFrom} ${validUntil}`)
        ? 'CALENDAR_YEAR'
        : 'OTHER';
  const told = hand
    .told()
    .filter(
      ({ subject, of }) => (asked.country === null || subject.startsWith('facility:')) && isOf(of, asked.mineral),
    );
  const unbeaten = new Set(
    hand.unbeaten(told, (one) => [
      one.property,
      one.subject,
      one.of,
      one.partner,
      one.unit,
      one.basis,
      one.status,
      one.unconfirmed,
      period(one),
      year && one.validFrom.slice(0, 4),
    ]),
  );
  const groups = grouped(told, ({ subject, validFrom, of, code }) =>
    product(
      asked.observations.map((key): (string | null)[] =>
        ({
          SUBJECT_COUNTRY: () => [hand.countryOf(subject)],
          SUBJECT_KIND: () => [kindOf(subject)],
          YEAR: () => [validFrom.slice(0, 4)],
          OF: () => [of],
          MINERAL: () => MINERALS[of ?? ''] ?? [of],
          CODE: () => [code],
        })[key as 'OF'](),
      ),
    ),
  );
  return Object.fromEntries(
    [...groups].map(([key, all]) => {
      const numbers = all.filter(({ value }) => value !== null);
      const lines = numbers.map((one): Amount => {
        const additive = one.property !== 'SHARE' && one.property !== 'STATUS' && one.unit !== 'percent';
        const kinds = { subjectKind: kindOf(one.subject), partnerKind: kindOf(one.partner), period: period(one) };
        const counts = !one.unconfirmed && (unbeaten.has(one) || !additive);
        return { measure: measure({ ...one, ...kinds }), value: one.value!, bound: one.bound, counts };
      });
      return [key, [all.length, all.length - numbers.length, linesByHand(lines)]];
    }),
  );
}

export function suppliesByHand(hand: CountedByHand, asked: Asked): Groups {
  const supplies = hand
    .edges('SUPPLY')
    .filter(
      ({ status, to, product: of }) =>
        status === 'CURRENT' &&
        (asked.country === null || hand.countryOf(to) === asked.country) &&
        isOf(of, asked.mineral),
    );
  const groups = grouped(supplies, ({ from, to, product: of }) =>
    product(
      asked.supplies.map(
        (key): (string | null)[] =>
          ({
            SUPPLIER_COUNTRY: [hand.countryOf(from)],
            RECEIVER_COUNTRY: [hand.countryOf(to)],
            RECEIVER: [to],
            MINERAL: MINERALS[of ?? ''] ?? [of],
          })[key as 'RECEIVER'],
      ),
    ),
  );
  return Object.fromEntries(
    [...groups].map(([key, all]) => {
      const stated = all.filter(({ quantity }) => quantity !== null);
      const lines = stated.map(({ from, to, product: of, unit, basis, status, quantity }): Amount => {
        const kinds = { status, subjectKind: kindOf(from), partnerKind: kindOf(to) };
        return { measure: measure({ ...kinds, of, unit, basis }), value: quantity!, bound: null, counts: true };
      });
      return [key, [all.length, all.length - stated.length, linesByHand(lines)]];
    }),
  );
}

export function stakesByHand(hand: CountedByHand, { country, owner, asset, stakes }: Asked): Groups {
  const held = hand
    .edges('STAKE')
    .filter(
      ({ status, from, to }) =>
        status === 'CURRENT' &&
        (owner === null || owner.includes(from)) &&
        (asset === null || asset.includes(to)) &&
        (country === null || hand.countryOf(from) === country),
    );
  const groups = grouped(held, ({ from, to, interest }) => [
    stakes.map(
      (key) =>
        ({
          INTEREST: interest,
          OWNER_COUNTRY: hand.countryOf(from),
          ASSET_COUNTRY: hand.countryOf(to),
          OWNER_KIND: kindOf(from),
        })[key as 'INTEREST'] ?? null,
    ),
  ]);
  return Object.fromEntries(
    [...groups].map(([key, all]) => {
      const unstated = all.filter(
        ({ share }) => share!.low === 0 && !share!.highInclusive && share!.high === 100_000_000,
      );
      return [key, [all.length, unstated.length, ...rangeByHand(all.map(({ share }) => share!))]];
    }),
  );
}
