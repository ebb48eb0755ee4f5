import { LRUCache } from 'lru-cache';
import { sha256 } from '../documents/sha256.js';
import type { SharedMemory } from './shared-memory.js';

/** Characters of documents that this process keeps. */
const KEPT = 16_000_000;
/** Seconds after which Redis forgets a document that nobody registered again. */
const WEEK = 604_800;

/**
 * The texts of automatic persisted queries by their hash, in the form that Apollo asks for: bounded in this process,
 * and shared through Redis where there is one.
 */
export class PersistedQueries {
  readonly #texts = new LRUCache<string, string>({ maxSize: KEPT, sizeCalculation: (text) => text.length + 1 });

  constructor(private readonly shared: SharedMemory | null) {}

  async get(key: string): Promise<string | undefined> {
    const known = this.#texts.get(key);
    if (known !== undefined || this.shared === null) return known;
    const found = await this.shared.ask((client) => client.get(`lodegraph:${key}`));
    const text = found?.answer ?? undefined;
    // What lies in Redis may be of another hand; a text is what its hash says, or it is none.
    if (typeof text !== 'string' || `apq:${sha256(text)}` !== key) return undefined;
    this.#texts.set(key, text);
    return text;
  }

  async set(key: string, text: string): Promise<void> {
    this.#texts.set(key, text);
    await this.shared?.ask((client) => client.set(`lodegraph:${key}`, text, { EX: WEEK }));
  }

  async delete(key: string): Promise<boolean> {
    return this.#texts.delete(key);
  }
}
