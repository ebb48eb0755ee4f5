import { LRUCache } from 'lru-cache';
import { levelOf, spending, type Bucket, type Spending } from './bucket.js';

/** Where it is kept who has spent how much. */
export interface Buckets {
  /** Takes the cost from the bucket with this name, where it holds that much. */
  spend(name: string, cost: number, size: number): Promise<Spending>;
}

/** Those who spent most recently; who is pushed out of here has a full bucket again. */
const KEPT = 100_000;

/** In the memory of this process: each process counts for itself. */
export class LocalBuckets implements Buckets {
  readonly #buckets = new LRUCache<string, Bucket>({ max: KEPT });

  constructor(private readonly now: () => number = () => performance.now()) {}

  async spend(name: string, cost: number, size: number): Promise<Spending> {
    const now = this.now();
    const level = levelOf(this.#buckets.get(name), size, now);
    const allowed = level >= cost;
    const left = allowed ? level - cost : level;
    this.#buckets.set(name, { level: left, at: now });
    return spending(allowed, left, size, cost);
  }
}
