import type { ConflictKind, ConflictTiming, PreferenceReason } from '../graph-schema/conflict-columns.js';
import type { IsoDate } from '../values/partial-date.js';

/** One side of a conflict: claims that can all be true together, the preferred one first. */
export interface Position {
  /** The value in words. */
  readonly value: string;
  readonly claims: readonly string[];
}

/** Claims that speak of the same subject, property, basis and time and cannot all be true. */
export interface Dispute<P extends Position = Position> {
  readonly kind: ConflictKind;
  /** An edge kind or an observed property. */
  readonly property: string;
  readonly subject: string;
  readonly object: string | null;
  readonly of: string | null;
  readonly timing: ConflictTiming;
  /** Half-open: the days on which the sides exclude each other. */
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** At least two; that of the preferred claim first. */
  readonly positions: readonly P[];
  /** Null where no side can be preferred: owners that together hold more than the whole. */
  readonly preferred: { readonly claim: string; readonly because: PreferenceReason } | null;
}
