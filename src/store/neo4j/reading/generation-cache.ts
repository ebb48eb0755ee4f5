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

  /** @param capacity nodes and edges together */
  constructor(capacity: number) {
    // What alone would fill a large part of it is not kept.
    this.#entries = new LRUCache({ maxSize: capacity, maxEntrySize: Math.max(1, Math.floor(capacity / 4)) });
  }

  /** What it has; that it has nothing is counted by whoever then reads it. */
  get<T extends object>(key: string): T | undefined {
    const found = this.#entries.get(key) as T | undefined;
    if (found !== undefined) this.#hits += 1;
    return found;
  }

  missed(reads: number): void {
    this.#misses += reads;
  }

  /** @param size nodes and edges in the value */
  set(key: string, value: object, size: number): void {
    this.#entries.set(key, value, { size: Math.max(1, size) });
  }

  clear(): void {
    this.#entries.clear();
  }

  get figures(): CacheFigures {
    return { hits: this.#hits, misses: this.#misses, size: this.#entries.calculatedSize };
  }
}
