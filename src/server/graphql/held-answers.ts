import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../../store/graph-store.js';
import type { KnownQuestion } from './known-questions.js';

/** Of what is held in all, the part that one answer may take. */
const LARGEST_PART = 16;

/**
 * Whole answers, as they were sent. An answer depends on the question and on the generation it is read from, which
 * never changes; so it lies beside that generation, and goes with it. Answers with errors are not held: the same
 * question may do better the next time.
 */
export class HeldAnswers {
  readonly #key = `answers ${randomUUID()}`;
  #again = 0;

  /** @param characters of answers that are held in all; 0 for none */
  constructor(private readonly characters: number) {}

  /** How many answers were given again. */
  get again(): number {
    return this.#again;
  }

  /** The answer that was given to the same question of the same generation; undefined where none is held. */
  async find(question: KnownQuestion, snapshot: Snapshot): Promise<string | undefined> {
    const answer = this.characters === 0 ? undefined : (await this.#of(snapshot)).get(keyOf(question));
    if (answer !== undefined) this.#again += 1;
    return answer;
  }

  async hold(question: KnownQuestion, snapshot: Snapshot, answer: string): Promise<void> {
    if (this.characters > 0) (await this.#of(snapshot)).set(keyOf(question), answer);
  }

  #of(snapshot: Snapshot): Promise<LRUCache<string, string>> {
    return snapshot.derived(this.#key, async () => {
      const size = { maxSize: this.characters, maxEntrySize: Math.ceil(this.characters / LARGEST_PART) };
      return new LRUCache<string, string>({ ...size, sizeCalculation: (answer, key) => answer.length + key.length });
    });
  }
}

const keyOf = ({ number, variables }: KnownQuestion): string => `${number} ${JSON.stringify(variables)}`;
