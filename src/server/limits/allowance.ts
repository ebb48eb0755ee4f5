/** What whoever sent a request may ask for. */
export interface Allowance {
  /** The most that one operation may cost. */
  readonly cost: number;
  /** Whether `extensions.cost` is to say what the operation costs. */
  readonly tellsCost: boolean;
  /**
   * Takes the cost from what may be spent in a while, and says what remains of it; null where that is not limited.
   * Throws RATE_LIMITED where there is not enough.
   */
  spend(cost: number): Promise<number | null>;
}
