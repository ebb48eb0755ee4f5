/**
 * What a reader must know before relying on a number. The codes are stable:
 * ROUNDED: the recorded shares of an asset add up to a little more than 100 and were divided by their sum.
 * OVER_100: they add up to more than rounding explains; their low ends count as 0.
 * CLOSED_LOOP: some firms own each other completely, so that nobody outside is recorded as their owner.
 * INDIRECT_MISMATCH: a source's statement of an indirect share contradicts what the direct shares give.
 * TRUNCATED: a limit cut the owners of this party; what lies above it is unknown here.
 * SELF_SUPPORTING_LOOP: firms of a loop would be covered only if they counted as covered to begin with.
 * RESIDUAL_COULD_DECIDE: FALSE only because shares that nobody records were counted as other people's.
 */
export type OwnershipWarningCode =
  | 'ROUNDED'
  | 'OVER_100'
  | 'CLOSED_LOOP'
  | 'SELF_SUPPORTING_LOOP'
  | 'INDIRECT_MISMATCH'
  | 'TRUNCATED'
  | 'RESIDUAL_COULD_DECIDE';

export interface OwnershipWarning {
  readonly code: OwnershipWarningCode;
  readonly asset: string;
  /** The stakes it is about, and the claims that they rest on; both sorted. */
  readonly stakes: readonly string[];
  readonly claims: readonly string[];
  readonly message: string;
}
