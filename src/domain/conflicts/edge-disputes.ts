import { effectiveStart, type TimedClaim } from '../claims/timed-claim.js';
import { timeline, type TimelineState } from '../claims/timeline.js';
import type { Ending } from '../claims/standing-states.js';
import type { ValueAlgebra } from '../claims/value-algebra.js';
import type { Status } from '../graph-schema/vocabularies.js';
import { append } from '../values/multimap.js';
import { END_OF_TIME, type IsoDate } from '../values/partial-date.js';
import { byStanding } from './preference.js';
import { rivalGroups, sidesOf } from './rivals.js';
import { sharedTime, type Period } from './shared-time.js';

/** The claims of one key with what their timeline was made from. */
export interface KeyedClaims<V> {
  readonly claims: readonly TimedClaim<V>[];
  readonly states: readonly TimelineState<V>[];
  readonly algebra: ValueAlgebra<V>;
  readonly datasetDate: IsoDate;
  readonly endings: readonly Ending[];
}

/** Claims of one key that exclude each other, in sides; the first holds the standing value. */
export interface EdgeDispute<V> {
  readonly status: Status;
  readonly period: Period;
  readonly sides: readonly (readonly TimedClaim<V>[])[];
}

const STATUSES: readonly Status[] = ['CURRENT', 'PLANNED', 'CANCELLED'];

/**
 * The conflicts among the claims of one key. A plan and a fact are no rivals, nor are a fact and what was called
 * off: only claims of one status are compared, and only on the time of which both speak.
 */
export function edgeDisputes<V>(keyed: KeyedClaims<V>): EdgeDispute<V>[] {
  const { claims, algebra } = keyed;
  if (claims.length < 2) return [];
  const sorted = [...claims].sort(byStanding);
  return STATUSES.flatMap((status) => {
    const peers = sorted.filter((claim) => claim.status === status);
    if (peers.length < 2) return [];
    const rivalry = (a: TimedClaim<V>, b: TimedClaim<V>): Period | null =>
      algebra.contradicts(a.value, b.value) ? timeOfRivalry(a, b, status, keyed) : null;
    return rivalGroups(likes(peers), (a, b) => rivalry(a[0]!, b[0]!) !== null).map((group) => {
      const period = hull(
        group.map(([claim]) => claim!),
        rivalry,
      );
      const standing = stateOn(keyed.states, status, period.from);
      const until = standing !== null && standing.validUntil < period.until ? standing.validUntil : period.until;
      const sides = sidesOf(group.flat().sort(byStanding), (a, b) => algebra.contradicts(a.value, b.value));
      return { status, period: { from: period.from, until }, sides: standingFirst(sides, standing, algebra) };
    });
  });
}

/** Claims that assert the same of the same time stand and fall together: one of them is compared for all. */
function likes<V>(peers: readonly TimedClaim<V>[]): TimedClaim<V>[][] {
  const alike = new Map<string, TimedClaim<V>[]>();
  for (const claim of peers) {
    append(alike, JSON.stringify([claim.value, effectiveStart(claim), claim.until]), claim);
  }
  return [...alike.values()];
}

function timeOfRivalry<V>(
  a: TimedClaim<V>,
  b: TimedClaim<V>,
  status: Status,
  { states, algebra, datasetDate }: KeyedClaims<V>,
): Period | null {
  const undated = effectiveStart(a) === null;
  if (undated === (effectiveStart(b) === null)) return sharedTime(a, b, datasetDate);
  // A claim without any date speaks of what stands on the dataset's date, whenever that began.
  const dated = undated ? b : a;
  const state = stateOn(states, status, datasetDate);
  const stands = state?.claims.includes(dated.id) === true && !algebra.contradicts(dated.value, state.value);
  return stands ? { from: datasetDate, until: END_OF_TIME } : null;
}

/** The time from the first to the last day on which some two of a group are rivals. */
function hull<V>(
  group: readonly TimedClaim<V>[],
  rivalry: (a: TimedClaim<V>, b: TimedClaim<V>) => Period | null,
): Period {
  let from = END_OF_TIME;
  let until = '';
  for (const [at, a] of group.entries()) {
    for (const b of group.slice(at + 1)) {
      const period = rivalry(a, b);
      if (period === null) continue;
      if (period.from < from) from = period.from;
      if (period.until > until) until = period.until;
    }
  }
  return { from, until };
}

/** The state of a status on a day; weak claims that stand alone make UNCONFIRMED ones. */
export function stateOn<V>(states: readonly TimelineState<V>[], status: Status, day: IsoDate): TimelineState<V> | null {
  const on = states.filter(({ validFrom, validUntil }) => validFrom <= day && day < validUntil);
  const found = on.find((state) => state.status === status);
  return found ?? (status === 'CURRENT' ? (on.find((state) => state.status === 'UNCONFIRMED') ?? null) : null);
}

function standingFirst<V>(
  sides: readonly TimedClaim<V>[][],
  standing: TimelineState<V> | null,
  algebra: ValueAlgebra<V>,
): TimedClaim<V>[][] {
  if (standing === null) return [...sides];
  const isStanding = (side: TimedClaim<V>[]): boolean =>
    side.some(({ id }) => id === standing.preferred) ||
    side.every(({ value }) => !algebra.contradicts(value, standing.value));
  const first = sides.find((side) => side.some(({ id }) => id === standing.preferred)) ?? sides.find(isStanding);
  return first === undefined ? [...sides] : [first, ...sides.filter((side) => side !== first)];
}

/** Stated after everything else, so that it rules wherever it speaks. */
const LAST_WORD = '9998-12-31';

/**
 * The value that stands on a day if one side is preferred to all others: the same timeline, with the claims of the
 * side as the newest and surest. Their effective dates stay. Where another claim ends what they say before that day,
 * the best of them is taken by its word.
 */
export function valueUnder<V>(
  { claims, algebra, datasetDate, endings }: KeyedClaims<V>,
  side: readonly TimedClaim<V>[],
  status: Status,
  day: IsoDate,
): V {
  const preferred = new Set(side.map(({ id }) => id));
  const raised = claims.map((claim): TimedClaim<V> => {
    if (!preferred.has(claim.id)) return claim;
    const asOf = claim.asOf ?? claim.statedOn ?? (effectiveStart(claim) === null ? datasetDate : null);
    return { ...claim, asOf, statedOn: LAST_WORD, confidence: 'high' };
  });
  const standing = stateOn(timeline(raised, algebra, { datasetDate, endings }), status, day)?.value;
  const agrees = standing !== undefined && side.every(({ value }) => !algebra.contradicts(value, standing));
  return agrees ? standing : side[0]!.value;
}
