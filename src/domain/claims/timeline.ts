import type { EdgeMark, EdgeStatus } from '../graph/edge.js';
import type { Status } from '../graph-schema/vocabularies.js';
import { END_OF_TIME, type IsoDate } from '../values/partial-date.js';
import { standingStates, type Draft, type Ending } from './standing-states.js';
import { byPreference, compare, effectiveStart, isWeak, type TimedClaim } from './timed-claim.js';
import type { ValueAlgebra } from './value-algebra.js';

/** A stretch of time in which the claims of one key amount to one set of values. */
export interface TimelineState<V> {
  readonly value: V;
  readonly status: EdgeStatus;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** The claim whose value the state carries. */
  readonly preferred: string;
  /** The claim that begins it; no other state of the dataset begins with the same one. */
  readonly begunBy: string;
  /** Every claim that speaks of the period, sorted by id. */
  readonly claims: readonly string[];
  readonly marks: readonly EdgeMark[];
}

/**
 * Turns the claims of one key into states that do not overlap within a status: claims are the truth,
 * edges are derived. The rules, in the order in which they are applied:
 *
 * 1. A claim counts from its effective date: `from`, else the date it speaks of, else when it was stated.
 * 2. A later value succeeds an earlier one; a later value that contains the standing one confirms it.
 * 3. Claims of one effective date that exclude each other dispute the state; the preferred one rules:
 *    newer statement, then confidence, then id.
 * 4. A state lasts until the next begins, its own stated end, or an ending (a closed cap table, `ends`).
 * 5. Weak and undated claims join the state that stands; alone, weak ones make an UNCONFIRMED state,
 *    undated ones a state from the dataset's date on.
 * 6. A plan lasts until its outcome or its cancellation; what was cancelled stays on record as such.
 */
export function timeline<V>(
  claims: readonly TimedClaim<V>[],
  algebra: ValueAlgebra<V>,
  options: { readonly datasetDate: IsoDate; readonly endings?: readonly Ending[] },
): readonly TimelineState<V>[] {
  const sorted = [...claims].sort((a, b) => compare(a.id, b.id));
  const { datasetDate, endings = [] } = options;
  const walk = (status: Status, ends: readonly Ending[]): Draft<V>[] => {
    const strong = sorted.filter((claim) => claim.status === status && !(status === 'CURRENT' && isWeak(claim)));
    const states = standingStates(
      strong.filter((claim) => effectiveStart(claim) !== null),
      algebra,
      ends,
    );
    const undated = strong.filter((claim) => effectiveStart(claim) === null).sort(byPreference);
    for (const claim of undated) joinOrStand(claim, datasetDate, states, states, algebra, ['UNDATED']);
    return states;
  };
  const began = (state: Draft<V>): Ending => ({ at: state.validFrom, by: state.begunBy, byCurator: false });
  const named = endings.filter((ending) => ending.target !== undefined);

  const cancelled = walk('CANCELLED', []);
  const calledOff = cancelled.map(began);
  const current = walk('CURRENT', [...endings, ...calledOff]);
  const planned = walk('PLANNED', [...current.map(began), ...calledOff, ...named]);
  const unconfirmed: Draft<V>[] = [];
  for (const claim of sorted.filter((candidate) => candidate.status === 'CURRENT' && isWeak(candidate))) {
    const start = effectiveStart(claim) ?? datasetDate;
    if (!join(claim, start, current, algebra)) joinOrStand(claim, start, unconfirmed, current, algebra, []);
  }
  return [
    ...finish(current, 'CURRENT'),
    ...finish(planned, 'PLANNED'),
    ...finish(cancelled, 'CANCELLED'),
    ...finish(unconfirmed, 'UNCONFIRMED'),
  ];
}

/** Joins the state that stands on the day, or makes one that lasts until the next of the `bounds` begins. */
function joinOrStand<V>(
  claim: TimedClaim<V>,
  day: IsoDate,
  states: Draft<V>[],
  bounds: readonly Draft<V>[],
  algebra: ValueAlgebra<V>,
  marks: readonly EdgeMark[],
): void {
  if (join(claim, day, states, algebra)) return;
  const later = [...states, ...bounds].map((state) => state.validFrom).filter((start) => start > day);
  states.push({
    value: claim.value,
    validFrom: day,
    validUntil: later.sort(compare)[0] ?? END_OF_TIME,
    preferred: claim,
    begunBy: claim.id,
    claims: [claim.id],
    marks: new Set(marks),
  });
}

function join<V>(claim: TimedClaim<V>, date: IsoDate, states: Draft<V>[], algebra: ValueAlgebra<V>): boolean {
  const state = states.find((candidate) => candidate.validFrom <= date && date < candidate.validUntil);
  if (state === undefined) return false;
  state.claims.push(claim.id);
  const sameMoment = effectiveStart(claim) === null || state.validFrom === date;
  if (sameMoment && algebra.contradicts(claim.value, state.value)) state.marks.add('DISPUTED');
  return true;
}

const finish = <V>(drafts: readonly Draft<V>[], status: EdgeStatus): TimelineState<V>[] =>
  drafts.map((draft) => ({
    value: draft.value,
    status,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    preferred: draft.preferred.id,
    begunBy: draft.begunBy,
    claims: [...new Set(draft.claims)].sort(compare),
    marks: [...draft.marks].sort(compare),
  }));
