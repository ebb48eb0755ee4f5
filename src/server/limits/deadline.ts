import { LodegraphError } from '../../domain/errors.js';
import type { Cancellation } from '../../store/cancelling/cancellation.js';
import { Ending } from '../../store/cancelling/ending.js';

/** The time one operation may take; also ended early, where its client has left. */
export class Deadline implements Cancellation {
  readonly ending = new Ending();
  readonly #end: number;
  readonly #timer: NodeJS.Timeout;
  #reject: ((reason: Error) => void) | null = null;

  constructor(private readonly milliseconds: number) {
    this.#end = performance.now() + milliseconds;
    this.#timer = setTimeout(() => this.#pass(), milliseconds);
    this.#timer.unref();
  }

  check(): void {
    if (performance.now() >= this.#end) this.#pass();
    if (this.ending.reason !== null) throw this.ending.reason;
  }

  /** The answer, unless the time is up before: then the reason, at once. For the one answer that the request waits for. */
  guard<T>(answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      answer.then(resolve, reject);
      this.#reject = reject;
      if (this.ending.reason !== null) reject(this.ending.reason);
    });
  }

  /** Nobody waits for the answer any more. */
  abandon(): void {
    this.#stop(() => new LodegraphError('TIMEOUT', 'The client left before it had its answer.'));
  }

  /** The answer is there. */
  clear(): void {
    clearTimeout(this.#timer);
  }

  #pass(): void {
    const allowed = this.milliseconds;
    const text = `The operation took longer than the ${allowed} ms it may. Ask for less: fewer items, less depth.`;
    this.#stop(() => new LodegraphError('TIMEOUT', text, { limit: 'milliseconds', allowed }));
  }

  #stop(why: () => LodegraphError): void {
    if (this.ending.reason !== null) return;
    const reason = why();
    this.ending.end(reason);
    this.#reject?.(reason);
  }
}
