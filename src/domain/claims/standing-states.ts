import type { EdgeMark } from '../graph/edge.js';
import { END_OF_TIME, type IsoDate } from '../values/partial-date.js';
import { byPreference, compare, effectiveEnd, effectiveStart, type TimedClaim } from './timed-claim.js';
import { append } from '../values/multimap.js';
import type { ValueAlgebra } from './value-algebra.js';

/** Something outside the key's own claims that ends its state: a closed cap table, or a claim with `ends`. */
export interface Ending {
  readonly at: IsoDate;
  /** The claim that causes it. */
  readonly by: string;
  /** Ends only the state that this claim belongs to; without it, any state begun before. */
  readonly target?: string;
  readonly byCurator: boolean;
}

/** A state while the walk below may still add to it. */
export interface Draft<V> {
  value: V;
  validFrom: IsoDate;
  validUntil: IsoDate;
  preferred: TimedClaim<V>;
  begunBy: string;
  claims: string[];
  marks: Set<EdgeMark>;
}

/**
 * One walk over the dates on which something happens to a key: claims that take effect, and endings.
 * Every claim here has an effective date; weak and undated ones are the caller's.
 */
export function standingStates<V>(
  claims: readonly TimedClaim<V>[],
  algebra: ValueAlgebra<V>,
  endings: readonly Ending[],
): Draft<V>[] {
  const moments = byEffectiveStart(claims);
  const dates = [...new Set([...moments.keys(), ...endings.map((ending) => ending.at)])].sort(compare);
  const states: Draft<V>[] = [];
  const open = (at: IsoDate): Draft<V> | undefined => {
    const last = states.at(-1);
    return last !== undefined && at < last.validUntil ? last : undefined;
  };
  for (const at of dates) {
    for (const ending of endings) {
      const state = ending.at === at ? open(at) : undefined;
      if (state !== undefined && state.validFrom < at && concerns(ending, state)) end(state, ending);
    }
    const group = moments.get(at);
    if (group !== undefined) take(momentState(group, at, algebra), open(at), states, algebra);
  }
  return states;
}

const concerns = <V>(ending: Ending, state: Draft<V>): boolean =>
  ending.target === undefined || state.claims.includes(ending.target);

function end<V>(state: Draft<V>, ending: Ending): void {
  state.validUntil = ending.at;
  state.claims.push(ending.by);
  if (ending.byCurator) state.marks.add('ENDED_BY_CURATOR');
}

/** What the claims of one effective date amount to by themselves. */
function momentState<V>(group: readonly TimedClaim<V>[], at: IsoDate, algebra: ValueAlgebra<V>): Draft<V> {
  const [first, ...others] = [...group].sort(byPreference) as [TimedClaim<V>, ...TimedClaim<V>[]];
  let preferred = first;
  const marks = new Set<EdgeMark>();
  for (const other of others) {
    if (algebra.contradicts(preferred.value, other.value)) marks.add('DISPUTED');
    // "majority" and 63 agree; the number is what the reader wants.
    else if (algebra.confirms(preferred.value, other.value)) preferred = other;
  }
  const value = others.reduce(
    (sum, other) => (algebra.contradicts(sum, other.value) ? sum : algebra.complete(sum, other.value)),
    preferred.value,
  );
  const stated = group.map(effectiveEnd).filter((day) => day !== null && day > at) as IsoDate[];
  return {
    value,
    validFrom: at,
    validUntil: effectiveEnd(preferred) ?? stated.sort(compare).at(-1) ?? END_OF_TIME,
    preferred,
    begunBy: group.map((claim) => claim.id).sort(compare)[0]!,
    claims: group.map((claim) => claim.id),
    marks,
  };
}

function take<V>(next: Draft<V>, standing: Draft<V> | undefined, states: Draft<V>[], algebra: ValueAlgebra<V>): void {
  if (standing === undefined) {
    states.push(next);
    return;
  }
  const bothStated = standing.validUntil !== END_OF_TIME && algebra.contradicts(next.value, standing.value);
  if (bothStated) {
    standing.marks.add('DISPUTED');
    if (byPreference(standing.preferred, next.preferred) < 0) {
      standing.claims.push(...next.claims);
      return;
    }
    next.marks.add('DISPUTED');
    next.claims.push(...standing.claims);
  } else if (algebra.confirms(next.value, standing.value)) {
    standing.claims.push(...next.claims);
    if (next.validUntil !== END_OF_TIME) standing.validUntil = next.validUntil;
    for (const mark of next.marks) standing.marks.add(mark);
    return;
  } else if (next.preferred.from === null && standing.validUntil === END_OF_TIME) {
    standing.marks.add('INTERPOLATED');
  }
  standing.validUntil = next.validFrom;
  const value = algebra.succeed(standing.value, next.value);
  // What lasts of the old state still rests on the old claims.
  const carried = algebra.confirms(next.value, value) && !algebra.confirms(value, next.value);
  states.push({ ...next, value, claims: carried ? [...next.claims, ...standing.claims] : next.claims });
}

function byEffectiveStart<V>(claims: readonly TimedClaim<V>[]): Map<IsoDate, TimedClaim<V>[]> {
  const moments = new Map<IsoDate, TimedClaim<V>[]>();
  for (const claim of claims) append(moments, effectiveStart(claim)!, claim);
  return moments;
}
