/**
 * What is on its way, by key. No Map: when one that is always added to and removed from makes itself a new table, the
 * old one leads to it, and V8 collects all that they have held with the whole heap only (docs/decisions/0039).
 */
export class InFlight<T> {
  #held: Record<string, T | undefined> = Object.create(null) as Record<string, T | undefined>;

  get(key: string): T | undefined {
    return this.#held[key];
  }

  set(key: string, value: T): void {
    this.#held[key] = value;
  }

  /** Unless another has taken its place. */
  end(key: string, value: T): void {
    if (this.#held[key] === value) delete this.#held[key];
  }
}
