import type { Share } from '../values/share.js';
import type { OwnershipCase } from './ownership-case.js';

/** Something unknown that a verdict may turn on: a share, whose an unrecorded part is, who directs. */
export interface SettlingStake {
  readonly asset: string;
  /** The stake whose number is wanted; null for what no stake is recorded of. */
  readonly stake: string | null;
  /** What is known of it now; null where it is not a share. */
  readonly known: Share | null;
  readonly text: string;
}

export interface Unknown {
  readonly settling: SettlingStake;
  /** Whose share it is; null for other unknowns. */
  readonly owner: number | null;
  /** The case with it known to be at its low end (or not covered, not directing), or its high end. */
  readonly suppose: (asked: OwnershipCase, end: 'low' | 'high') => OwnershipCase;
}
