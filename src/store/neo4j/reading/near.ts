import type { GenerationCache } from './generation-cache.js';
import { Known } from './known.js';

/** Ids that a request holds beside the cache: most concern fewer, and what reads a whole dataset must not hold it. */
const MOST = 2_000;

/**
 * What one request has at hand of nodes: what the cache knows of them, and what it has read itself. The same ids come up
 * again and again, and of one that was read, the node and several lists of edges come together.
 */
export class Near {
  #held = new Map<string, Known>();
  #learnt: Known[] = [];

  constructor(
    private readonly gen: number,
    private readonly cache: GenerationCache,
  ) {}

  /** What is known of an id, as far as anything is. */
  of(id: string): Known | undefined {
    const held = this.#held.get(id);
    if (held !== undefined) return held;
    const known = this.cache.get<Known>(this.#keyOf(id));
    if (known !== undefined) this.#hold(known);
    return known;
  }

  /** The same, to add to it what was just read. The cache takes it at the end of this turn, with all that was added. */
  learn(id: string): Known {
    const known = this.of(id) ?? new Known(id);
    if (known.isNew) return known;
    known.isNew = true;
    this.#hold(known);
    if (this.#learnt.length === 0) queueMicrotask(() => this.#keep());
    this.#learnt.push(known);
    return known;
  }

  #hold(known: Known): void {
    // What the cache does not have yet must not be lost.
    if (this.#held.size >= MOST && this.#learnt.length === 0) this.#held = new Map();
    this.#held.set(known.id, known);
  }

  #keep(): void {
    for (const known of this.#learnt) {
      const key = this.#keyOf(known.id);
      const other = this.cache.peek<Known>(key);
      if (other !== undefined && other !== known) known.adopt(other);
      // The cache would take nothing of it.
      if (known.size > this.cache.largest) known.forgetEdges();
      known.isNew = false;
      this.cache.set(key, known, known.size);
    }
    this.#learnt = [];
  }

  #keyOf(id: string): string {
    return `${this.gen} node ${id}`;
  }
}
