import type { ClaimedEdgeKind, EdgeKind, EdgeValues } from '../graph-schema/edge-kinds.js';
import type { Status } from '../graph-schema/vocabularies.js';
import type { IsoDate } from '../values/partial-date.js';

/**
 * UNCONFIRMED is what claims of low confidence make when they stand alone: kept and shown, never
 * in arithmetic.
 */
export type EdgeStatus = Status | 'UNCONFIRMED';

/**
 * What a reader should know of how a state came about:
 * INTERPOLATED: it is assumed to have held from its last observation until the next state began.
 * UNDATED: no claim gives any date, so it counts from the dataset's date only.
 * ENDED_BY_CURATOR: it was ended by a curator's inference (`ends`) or by a closed cap table.
 * DISPUTED: claims that speak of it cannot all be true.
 * OUTRANKED: another statement about the same thing, of another place, is preferred to it.
 */
export type EdgeMark = 'INTERPOLATED' | 'UNDATED' | 'ENDED_BY_CURATOR' | 'DISPUTED' | 'OUTRANKED';

/** One state of an edge: a stretch of time in which its claims assert one preferred set of values. */
export interface EdgeState {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly status: EdgeStatus;
  /** Half-open; open ends are the sentinels of `partial-date.ts`. */
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** The dates as claims state them, partial; null where derived or open. */
  readonly statedFrom: string | null;
  readonly statedUntil: string | null;
  readonly marks: readonly EdgeMark[];
  readonly preferredClaim: string | null;
  readonly claims: readonly string[];
}

export type ClaimedEdge<K extends ClaimedEdgeKind = ClaimedEdgeKind> = {
  readonly [P in K]: EdgeState & { readonly kind: P } & EdgeValues<P>;
}[K];

/** An edge drawn from a reference in a node table: it has no dates and no claims of its own. */
export interface DrawnEdge extends EdgeState {
  readonly kind: Exclude<EdgeKind, ClaimedEdgeKind>;
}

export type GraphEdge = ClaimedEdge | DrawnEdge;
export type EdgeOf<K extends EdgeKind> = K extends ClaimedEdgeKind ? ClaimedEdge<K> : DrawnEdge;
export type StakeEdge = ClaimedEdge<'STAKE'>;
export type SupplyEdge = ClaimedEdge<'SUPPLY'>;

/** Of edges that exclude each other, such as seats in two countries, the one that answers rest on. */
export const standingEdge = <E extends EdgeState>(edges: readonly E[]): E | undefined =>
  edges.find(({ marks }) => !marks.includes('OUTRANKED')) ?? edges[0];

/** True when the state holds on the date. */
export const holdsOn = (state: { validFrom: IsoDate; validUntil: IsoDate }, date: IsoDate): boolean =>
  state.validFrom <= date && date < state.validUntil;
