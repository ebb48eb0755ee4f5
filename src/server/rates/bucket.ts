/** How much may be spent: a bucket of so much cost, which fills again within a minute. */
export interface Bucket {
  readonly level: number;
  /** When it had that level, in milliseconds of some clock. */
  readonly at: number;
}

export interface Spending {
  readonly allowed: boolean;
  /** What is left, in whole units. */
  readonly remaining: number;
  /** Seconds until the bucket is full, rounded up. */
  readonly reset: number;
  /** Seconds until there is enough for what was refused, rounded up; 0 where it was not. */
  readonly retryAfter: number;
}

export const MINUTE = 60_000;

/** What a bucket of this size holds by now. */
export const levelOf = (bucket: Bucket | undefined, size: number, now: number): number =>
  bucket === undefined ? size : Math.min(size, bucket.level + ((now - bucket.at) / MINUTE) * size);

/** What there is to say of a bucket after a cost was taken from it, or was not. */
export function spending(allowed: boolean, level: number, size: number, cost: number): Spending {
  const seconds = (amount: number): number => Math.max(0, Math.ceil(((amount / size) * MINUTE) / 1_000));
  return {
    allowed,
    remaining: Math.max(0, Math.floor(level)),
    reset: seconds(size - level),
    retryAfter: allowed ? 0 : Math.max(1, seconds(cost - level)),
  };
}
