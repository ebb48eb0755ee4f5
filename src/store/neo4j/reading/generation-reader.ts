import neo4j, { type Integer } from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { Connection } from '../connecting/connection.js';
import { TAIL, type GenerationState } from '../layout/live.js';
import type { GenerationCache } from './generation-cache.js';
import type { Generation, LiveGeneration } from './live-generation.js';

export interface Reading {
  readonly connection: Connection;
  readonly live: LiveGeneration;
  readonly cache: GenerationCache;
}

/**
 * Reads one generation for one request. It begins with the generation that was last known to be live; the
 * first statement says whether it still is, and where nothing has to be asked, because the cache knows, the
 * pointer alone is read beside the work.
 */
export class GenerationReader {
  readonly #gen: Integer;
  #confirmed: Promise<boolean> | null = null;
  #gone = false;

  constructor(
    readonly generation: Generation,
    private readonly reading: Reading,
  ) {
    this.#gen = neo4j.int(generation.gen);
  }

  /** The rows of a statement about this generation. */
  async ask(text: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
    const answer = this.#send(`${text}\n${TAIL}`, { ...parameters, gen: this.#gen });
    this.#confirmed ??= settled(answer.then(({ isLive }) => isLive));
    return (await answer).rows;
  }

  /** What the cache holds under a key of this generation, or what the statement behind `read` says. */
  cached<T extends object>(key: string): T | undefined {
    const found = this.reading.cache.get<T>(`${this.generation.gen} ${key}`);
    if (found !== undefined) this.#look();
    return found;
  }

  keep(key: string, value: object, size: number): void {
    this.reading.cache.set(`${this.generation.gen} ${key}`, value, size);
  }

  /** Whether this generation was live when it was first read, and is still whole. */
  async confirm(): Promise<boolean> {
    this.#look();
    return (await (this.#confirmed ?? true)) && !this.#gone;
  }

  #look(): void {
    if (this.#confirmed !== null || this.reading.live.isFresh) return;
    const answer = this.#send(TAIL.slice('UNION ALL\n'.length), { gen: this.#gen });
    this.#confirmed = settled(answer.then(({ isLive }) => isLive));
  }

  async #send(text: string, parameters: Readonly<Record<string, unknown>>) {
    const rows = await this.reading.connection.read({ text, parameters });
    const [live, state] = rows.at(-1) as [number | null, GenerationState | null];
    this.reading.live.seen(live);
    const isLive = live === this.generation.gen;
    if (state !== 'READY') {
      this.#gone = true;
      if (isLive) throw new Error(`The live generation ${live} is ${state}.`);
      throw replaced();
    }
    return { rows: rows.slice(0, -1), isLive };
  }
}

/** An answer nobody may come to ask for: its failure is told to whoever asks, and is no fault elsewhere. */
function settled<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {});
  return answer;
}

const replaced = (): LodegraphError =>
  new LodegraphError('STORE_UNAVAILABLE', 'The dataset was replaced while it was read. Ask again.');
