import { LRUCache } from 'lru-cache';
import type { ProtectionConfig } from '../../config/protection-config.js';
import { LodegraphError } from '../../domain/errors.js';
import type { Visitor } from '../access/access.js';
import type { Exchange } from '../http/exchange.js';
import type { Buckets } from './buckets.js';
import { Purse } from './purse.js';

/** What each visitor may spend. Who sends only requests that are refused is turned away without looking at them. */
export class Purses {
  /** Visitors whose bucket was empty, and until when it is. */
  readonly #empty = new LRUCache<string, number>({ max: 10_000 });

  constructor(
    private readonly buckets: Buckets,
    private readonly rates: ProtectionConfig['rates'],
  ) {}

  /** Throws RATE_LIMITED for one whose bucket is known to be empty. */
  open(exchange: Exchange, { name, standing }: Visitor): Purse {
    const size = this.rates[standing];
    const until = size === null ? undefined : this.#empty.get(name);
    if (until !== undefined && until > performance.now()) {
      const retryAfter = Math.ceil((until - performance.now()) / 1_000);
      const message = `Too many requests: nothing of the ${size} per minute remains. Wait ${retryAfter} s.`;
      throw new LodegraphError('RATE_LIMITED', message, {
        limit: 'costPerMinute',
        allowed: size,
        value: 1,
        retryAfter,
      });
    }
    return new Purse(this.buckets, exchange, name, size);
  }

  /** Takes a little for a request that was refused before its cost was known. */
  async settle(purse: Purse, { name }: Visitor): Promise<void> {
    const found = await purse.settle();
    if (found !== null && !found.allowed) this.#empty.set(name, performance.now() + found.retryAfter * 1_000);
  }
}
