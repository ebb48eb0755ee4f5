import { GrowingIntegers } from './growing-integers.js';

/**
 * One property of many edges. Most values come up again and again (a status, a date, an interest, a round share),
 * so each different one is kept once and every edge keeps its number. Equal lists and records become one, which
 * nobody may notice: what a store hands out is never changed.
 */
export class ValueColumn {
  readonly #values: unknown[] = [];
  readonly #numbers = new GrowingIntegers();
  /** Numbers of texts, numbers and flags by themselves, and of records and lists by their JSON. */
  #plain = new Map<unknown, number>();
  #records = new Map<string, number>();
  #last: unknown = undefined;
  #lastNumber = -1;

  push(value: unknown): void {
    if (this.#lastNumber < 0 || value !== this.#last) {
      this.#lastNumber = this.#numberOf(value);
      this.#last = value;
    }
    this.#numbers.push(this.#lastNumber);
  }

  at(index: number): unknown {
    return this.#values[this.#numbers.at(index)];
  }

  /** Drops what only adding needs. */
  seal(): void {
    this.#plain = new Map();
    this.#records = new Map();
    this.#last = undefined;
    this.#numbers.trim();
  }

  #numberOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.#known(this.#plain, value, value);
    return this.#known(this.#records, JSON.stringify(value), value);
  }

  #known<K>(numbers: Map<K, number>, key: K, value: unknown): number {
    let number = numbers.get(key);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      numbers.set(key, number);
    }
    return number;
  }
}
