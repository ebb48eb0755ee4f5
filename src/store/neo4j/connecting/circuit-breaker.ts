import { setTimeout as wait } from 'node:timers/promises';
import { isOutage, unavailable } from './driver-errors.js';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2_000;
/** How long others wait for the one that is let through. A server that starts takes questions long before it answers. */
const LONGEST_WAIT = 1_000;

/**
 * Keeps a dead database from tying up the process: after a failure, requests are refused at once for a
 * short while; then one is let through to see, and the rest wait a moment for what becomes of it. The longest pause
 * bounds how late a recovery is noticed.
 */
export class CircuitBreaker {
  #failures = 0;
  #closedUntil = 0;
  #probe: Promise<boolean> | null = null;

  constructor(
    private readonly changed: (available: boolean) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#failures === 0) return this.#watch(call);
    if (this.now() < this.#closedUntil) throw unavailable();
    if (this.#probe !== null) {
      if (await this.#probe) return this.#watch(call);
      throw unavailable();
    }
    const result = this.#watch(call);
    const outcome = result.then(
      () => true,
      (error: unknown) => !isOutage(error),
    );
    this.#probe = Promise.race([outcome, wait(LONGEST_WAIT, false, { ref: false })]);
    void outcome.finally(() => (this.#probe = null));
    return result;
  }

  async #watch<T>(call: () => Promise<T>): Promise<T> {
    try {
      const result = await call();
      this.#reached();
      return result;
    } catch (error) {
      if (isOutage(error)) this.#failed();
      else this.#reached();
      throw error;
    }
  }

  /** The server answered, if only with an error. */
  #reached(): void {
    if (this.#failures > 0) this.changed(true);
    this.#failures = 0;
  }

  #failed(): void {
    // Requests that were under way together fail together: they count once.
    if (this.#failures > 0 && this.now() < this.#closedUntil) return;
    this.#failures += 1;
    if (this.#failures === 1) this.changed(false);
    this.#closedUntil = this.now() + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1));
  }
}
