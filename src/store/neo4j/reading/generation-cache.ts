import { LRUCache } from 'lru-cache';

/** How the cache did so far. */
export interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  /** Nodes and edges held. */
  readonly size: number;
}

/**
 * What was read of generations. A generation never changes, so nothing here is ever out of date; what
 * belongs to older ones is pushed out by what is asked for now.
 */
export class GenerationCache {
  readonly #entries: LRUCache<string, object>;
  #hits = 0;
  #misses = 0;

  /** Nodes and edges in the largest entry it takes: what alone would fill a large part of it is not kept. */
  readonly largest: number;

  /** @param capacity nodes and edges together */
  constructor(capacity: number) {
    this.largest = Math.max(1, Math.floor(capacity / 4));
    this.#entries = new LRUCache({ maxSize: capacity, maxEntrySize: this.largest });
  }

  get<T extends object>(key: string): T | undefined {
    return this.#entries.get(key) as T | undefined;
  }

  /** The same, which does not count as use. */
  peek<T extends object>(key: string): T | undefined {
    return this.#entries.peek(key) as T | undefined;
  }

  /** Something of it was of use; that it had nothing is counted by whoever then reads it. */
  hit(): void {
    this.#hits += 1;
  }

  missed(reads: number): void {
    this.#misses += reads;
  }

  /** @param size nodes and edges in the value */
  set(key: string, value: object, size: number): void {
    // It would not weigh again what it has already; and that may have grown.
    if (this.#entries.peek(key) === value) this.#entries.delete(key);
    this.#entries.set(key, value, { size: Math.max(1, size) });
  }

  clear(): void {
    this.#entries.clear();
  }

  get figures(): CacheFigures {
    return { hits: this.#hits, misses: this.#misses, size: this.#entries.calculatedSize };
  }
}
