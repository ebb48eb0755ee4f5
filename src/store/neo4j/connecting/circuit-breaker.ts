import neo4j from 'neo4j-driver';
import { DEADLINE, isOutage, unavailable } from './driver-errors.js';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2_000;
/** How long the one that is let through is waited for. A server that starts takes questions long before it answers. */
const LONGEST_WAIT = 1_000;

/**
 * Keeps a dead database from tying up the process: after a failure, requests are refused at once for a
 * short while; then one is let through to see, and all wait a moment for what becomes of it. The longest pause
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

  run<T>(call: () => Promise<T>): Promise<T> {
    return this.#failures === 0 ? this.#watch(call) : this.#runWhileAway(call);
  }

  async #runWhileAway<T>(call: () => Promise<T>): Promise<T> {
    if (this.now() < this.#closedUntil) throw unavailable();
    if (this.#probe !== null) {
      if (await this.#probe) return this.#watch(call);
      throw unavailable();
    }
    const result = this.#look(call);
    const probe = result.then(
      () => true,
      (error: unknown) => !isOutage(error),
    );
    this.#probe = probe;
    void probe.finally(() => (this.#probe = null));
    return result;
  }

  /** What comes too late still tells that the server is back; that it failed tells nothing of now. */
  #look<T>(call: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        this.#failed();
        reject(unavailable(new neo4j.Neo4jError('The server did not answer in time.', DEADLINE, '50N42', 'deadline')));
      }, LONGEST_WAIT);
      this.#watch(call, () => !isLate)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  async #watch<T>(call: () => Promise<T>, counts: () => boolean = () => true): Promise<T> {
    try {
      const result = await call();
      this.#reached();
      return result;
    } catch (error) {
      if (!isOutage(error)) this.#reached();
      else if (counts()) this.#failed();
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
