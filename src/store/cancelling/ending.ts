type Listener = (reason: Error) => void;

/**
 * Tells those who wait that something ends before its time, and why. What an AbortSignal does too; but there is one
 * for every request and every read, and as signals they would cost more than the waiting itself.
 */
export class Ending {
  #reason: Error | null = null;
  readonly #listeners = new Set<Listener>();

  /** Why it has ended; null where it has not. */
  get reason(): Error | null {
    return this.#reason;
  }

  end(reason: Error): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    for (const listener of this.#listeners) listener(reason);
    this.#listeners.clear();
  }

  /** Is not called where it has ended already. */
  listen(listener: Listener): void {
    this.#listeners.add(listener);
  }

  unlisten(listener: Listener): void {
    this.#listeners.delete(listener);
  }
}
