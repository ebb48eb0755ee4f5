import neo4j, { type Integer } from 'neo4j-driver';
import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import { LodegraphError } from '../../../domain/errors.js';
import type { Cancellation } from '../../cancelling/cancellation.js';
import type { Connection } from '../connecting/connection.js';
import { isLook, type LookRow, type StateRow } from '../layout/live.js';
import type { Asking, Question } from './asking.js';
import type { GenerationCache } from './generation-cache.js';
import type { Generation, LiveGeneration, Looked } from './live-generation.js';
import { Near } from './near.js';
import type { Answer, Parameters, Send } from './on-its-way.js';
import { answeredTogether } from './together.js';

export interface Reading {
  readonly connection: Connection;
  readonly live: LiveGeneration;
  readonly cache: GenerationCache;
  readonly asking: Asking;
}

/** The rows of a statement, and whether they are about the roots of others too. */
export interface Told extends Pick<Answer, 'rows'> {
  readonly isShared: boolean;
}

const CERTAIN = Promise.resolve(true);

/**
 * Reads one generation for one request. It begins with the generation that was last known to be live. Whether it still
 * is, the last look at the pointer says as long as it counts; else the first statement, where each of them looks, or a
 * look of its own, made meanwhile: whatever else is asked, one is enough.
 */
export class GenerationReader {
  readonly #gen: Integer;
  /** What is known of nodes, and is found out about them. */
  readonly near: Near;
  #used = false;
  #confirmed: Promise<boolean> | null = null;
  #gone = false;

  constructor(
    private readonly known: Generation,
    private readonly reading: Reading,
    private readonly cancellation?: Cancellation,
  ) {
    this.#gen = neo4j.int(known.gen);
    this.near = new Near(known.gen, reading.cache);
  }

  get number(): number {
    return this.known.gen;
  }

  get generation(): Generation {
    this.#used = true;
    return this.known;
  }

  /** The rows of a statement about this generation. */
  async ask(text: string, parameters: Parameters): Promise<readonly unknown[]> {
    return (await this.#ask({ gen: this.known.gen, text, parameters })).rows;
  }

  /** The same about some roots, and perhaps about those of others; without rows where it had better be asked alone. */
  askAbout(roots: readonly string[], text: string, parameters: Parameters): Promise<Told> {
    return this.#ask({ gen: this.known.gen, text, parameters, roots });
  }

  async #ask(question: Question): Promise<Told> {
    this.cancellation?.check();
    const { asking, cache, live } = this.reading;
    const { ids } = question.parameters as { readonly ids?: readonly string[] };
    cache.missed(ids?.length ?? 1);
    const asked = asking.of(question, this.#send);
    // Who joins one that has left looks at the pointer for itself: it may have been read before.
    if (live.isLookedAtByAll && !asked.isLate) this.#confirmed ??= this.#confirmation(asked.statement.answer);
    this.#touch();
    try {
      if (question.roots === undefined) return { ...(await asked.statement.wait(this.cancellation)), isShared: false };
      const own = question.roots.length;
      const answer = await answeredTogether(asked, own, this.cancellation);
      return { rows: answer?.rows ?? [], isShared: asked.roots.length > own };
    } catch (error) {
      if (error instanceof Replaced) this.#gone = true;
      throw error;
    }
  }

  /** Whether no edge of the kind is in this generation: then there is nothing to ask. */
  hasNone(kind: EdgeKind): boolean {
    return (this.generation.counts.edges[kind] ?? 0) === 0;
  }

  /** What the cache holds under a key of this generation. */
  cached<T extends object>(key: string): T | undefined {
    const found = this.reading.cache.get<T>(`${this.known.gen} ${key}`);
    if (found !== undefined) this.found();
    return found;
  }

  /** Something was at hand that goes into the answer. */
  found(): void {
    this.reading.cache.hit();
    this.#touch();
  }

  /** @param size nodes and edges in the value */
  keep(key: string, value: object, size: number): void {
    this.reading.cache.set(`${this.known.gen} ${key}`, value, size);
  }

  /** What was computed from the whole of this generation, or is now; two requests at once may both compute it. */
  async derived<T extends object>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.known.derived.get(key) as T | undefined;
    // The pointer is not looked at for this: what is derived is there to ask the database with, which tells it too.
    this.#used = true;
    if (known !== undefined) return known;
    const made = await make();
    this.known.derived.set(key, made);
    return made;
  }

  /** Whether this generation was live when it was first read, and is still whole. */
  async confirm(): Promise<boolean> {
    if (!this.#used) return true;
    try {
      return !this.#gone && (await (this.#confirmed ?? this.#check())) && !this.#gone;
    } catch (error) {
      if (this.#gone) return false;
      throw error;
    }
  }

  /** Something of this generation goes into the answer: whether it is the live one must be known by then. */
  #touch(): void {
    this.#used = true;
    if (this.#confirmed === null) void this.#check();
  }

  #check(): Promise<boolean> {
    const { live } = this.reading;
    return (this.#confirmed = live.isCertain(this.known.gen)
      ? CERTAIN
      : this.#confirmation(live.check(this.#gen).then((looked) => this.#judge(looked))));
  }

  readonly #send: Send = async (text, parameters, ending) => {
    const statement = { text, parameters: () => ({ ...parameters(), gen: this.#gen }) };
    const sentAt = performance.now();
    return this.#judge({ rows: await this.reading.connection.read(statement, ending), sentAt });
  };

  #judge({ rows, sentAt }: Looked): Answer {
    const end = rows.at(-1) as LookRow | StateRow;
    const [live, importing, state] = isLook(end) ? end : [null, false, end];
    if (isLook(end)) this.reading.live.seen({ live, importing, sentAt });
    if (state !== 'READY') {
      this.#gone = true;
      this.reading.live.noteGone(this.known.gen);
      throw new Replaced();
    }
    return { rows: rows.slice(0, -1), isLive: live === this.known.gen };
  }

  #confirmation(answer: Promise<Answer>): Promise<boolean> {
    const confirmed = answer.then(({ isLive }) => isLive);
    // A statement that failed for reasons of its own says nothing about the pointer: it will be asked again.
    confirmed.catch(() => (this.#confirmed = null));
    return confirmed;
  }
}

class Replaced extends LodegraphError {
  constructor() {
    super('STORE_UNAVAILABLE', 'The dataset was replaced while it was read. Ask again.');
  }
}
