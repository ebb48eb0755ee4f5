import { effectiveEnd, effectiveStart } from '../claims/timed-claim.js';
import type { EdgeState, StakeEdge } from '../graph/edge.js';
import type { ClaimNode } from '../graph/node.js';
import { compareText } from '../values/order.js';
import { readDate, type IsoDate } from '../values/partial-date.js';
import { sameShare, UNSTATED_SHARE } from '../values/share.js';
import type { SeatEdge } from './ownership-history.js';

/** What happened to one owner's interest in one asset on a day. */
export interface StakeChange {
  readonly kind: 'BEGAN' | 'ENDED' | 'CHANGED';
  readonly owner: string;
  readonly asset: string;
  readonly before: StakeEdge | null;
  readonly after: StakeEdge | null;
}

/** A party's headquarters or registration that came or went. */
export interface SeatChange {
  readonly party: string;
  readonly kind: SeatEdge['kind'];
  readonly before: SeatEdge | null;
  readonly after: SeatEdge | null;
}

interface Change<E> {
  readonly before: E | null;
  readonly after: E | null;
}

/**
 * The changes of a day: a state that ends is paired with the one of the same owner, asset and interest that
 * begins. A state that goes on with the same values, on another claim, is no change.
 */
export const stakeChanges = (stakes: readonly StakeEdge[], day: IsoDate): StakeChange[] =>
  changesOn(stakes, day, ({ from, to, interest }) => [from, to, interest].join(' '), sameStake).map((change) => {
    const { from, to } = (change.after ?? change.before)!;
    const kind = change.before === null ? 'BEGAN' : change.after === null ? 'ENDED' : 'CHANGED';
    return { kind, owner: from, asset: to, ...change };
  });

export const seatChanges = (seats: readonly SeatEdge[], day: IsoDate): SeatChange[] =>
  changesOn(
    seats,
    day,
    ({ from, kind }) => [from, kind].join(' '),
    (a, b) => a.to === b.to,
  ).map((change) => {
    const { from, kind } = (change.after ?? change.before)!;
    return { party: from, kind, ...change };
  });

function changesOn<E extends EdgeState>(
  states: readonly E[],
  day: IsoDate,
  keyOf: (state: E) => string,
  same: (a: E, b: E) => boolean,
): Change<E>[] {
  const ended = new Map<string, E>();
  const began = new Map<string, E>();
  for (const state of states) {
    if (state.validUntil === day) ended.set(keyOf(state), state);
    if (state.validFrom === day) began.set(keyOf(state), state);
  }
  return [...new Set([...ended.keys(), ...began.keys()])].sort(compareText).flatMap((key) => {
    const before = ended.get(key) ?? null;
    const after = began.get(key) ?? null;
    return before !== null && after !== null && same(before, after) ? [] : [{ before, after }];
  });
}

const sameStake = (a: StakeEdge, b: StakeEdge): boolean =>
  sameShare(a.share ?? UNSTATED_SHARE, b.share ?? UNSTATED_SHARE) &&
  a.directness === b.directness &&
  a.control === b.control &&
  a.complete === b.complete;

/**
 * The claims that a change of a day rests on: those whose statement begins or ends that day, among the claims of
 * the state that ended and of the one that began (a claim that ended a state is one of that state's claims).
 * Where no claim gives the day, because it follows from others, all of them.
 */
export function claimsOfChange(
  { before, after }: Change<EdgeState>,
  day: IsoDate,
  claims: ReadonlyMap<string, ClaimNode>,
): string[] {
  const ids = [...new Set([...(before?.claims ?? []), ...(after?.claims ?? [])])].sort(compareText);
  const onDay = ids.filter((id) => {
    const claim = claims.get(id);
    return claim !== undefined && (effectiveStart(claim) === day || effectiveEnd(claim) === day);
  });
  return onDay.length > 0 ? onDay : ids;
}

/**
 * Whether a claim states that the change happened on that day. Where none does, the day is only the first on
 * which a source tells the new state: what changed then may have changed before.
 */
export const isDayStated = (ids: readonly string[], day: IsoDate, claims: ReadonlyMap<string, ClaimNode>): boolean =>
  ids.some((id) => {
    const claim = claims.get(id);
    if (claim === undefined) return false;
    const begins = claim.from === null ? null : readDate(claim.from)?.earliest;
    return begins === day || effectiveEnd(claim) === day;
  });
