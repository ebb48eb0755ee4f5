import { LRUCache } from 'lru-cache';

/** A statement as it is sent. */
export interface SentText {
  /** Stands for it in keys: it is long. */
  readonly number: number;
  readonly text: string;
}

/** Texts that are known; there are some dozens, and those of filters. */
const KEPT = 1_000;

/** The texts of reads with what each of them ends in, put together once: they are longer than what is asked with them. */
export class SentTexts {
  readonly #known = new LRUCache<string, SentText>({ max: KEPT });
  #numbers = 0;

  constructor(private readonly end: string) {}

  of(text: string): SentText {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#numbers += 1;
    const sent = { number: this.#numbers, text: `${text}\nUNION ALL\n${this.end}` };
    this.#known.set(text, sent);
    return sent;
  }
}
