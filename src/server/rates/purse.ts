import { LodegraphError } from '../../domain/errors.js';
import type { Exchange } from '../http/exchange.js';
import type { Buckets } from './buckets.js';
import type { Spending } from './bucket.js';

/** What a request costs that is refused before its cost is known. */
const LEAST = 1;

/** What whoever sent a request may still spend; what it says is told in headers of the answer. */
export class Purse {
  #spent = false;

  constructor(
    private readonly buckets: Buckets,
    private readonly exchange: Exchange,
    private readonly name: string,
    /** Cost that may be spent in a minute; null where that is not limited. */
    private readonly size: number | null,
  ) {}

  /**
   * Takes the cost and returns what remains, null where that is not limited; throws RATE_LIMITED where there is not
   * enough. What costs more than a full bucket takes all of it.
   */
  async spend(cost: number): Promise<number | null> {
    this.#spent = true;
    if (this.size === null) return null;
    const found = await this.buckets.spend(this.name, Math.min(this.size, Math.max(LEAST, cost)), this.size);
    this.#tell(found, this.size);
    if (found.allowed) return found.remaining;
    const message =
      `The operation costs ${cost}, and ${found.remaining} of the ${this.size} per minute remain. ` +
      `Wait ${found.retryAfter} s, or ask for less.`;
    const details = { limit: 'costPerMinute', allowed: this.size, value: cost, retryAfter: found.retryAfter };
    throw new LodegraphError('RATE_LIMITED', message, details);
  }

  /** Takes a little for a request that never came to spend. */
  async settle(): Promise<Spending | null> {
    return this.#spent || this.size === null ? null : this.buckets.spend(this.name, LEAST, this.size);
  }

  #tell({ remaining, reset }: Spending, size: number): void {
    this.exchange.announce('ratelimit-limit', size);
    this.exchange.announce('ratelimit-remaining', remaining);
    this.exchange.announce('ratelimit-reset', reset);
    this.exchange.announce('ratelimit-policy', `${size};w=60`);
  }
}
