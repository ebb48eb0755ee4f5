import { setMaxListeners } from 'node:events';
import { LodegraphError } from '../../domain/errors.js';
import type { Cancellation } from '../../store/cancelling/cancellation.js';

/**
 * The time one operation may take; also ended early, where its client has left. There is one for every request, so that
 * what few of them need, a signal, is made only when it is asked for.
 */
export class Deadline implements Cancellation {
  readonly #end: number;
  readonly #timer: NodeJS.Timeout;
  #reason: LodegraphError | null = null;
  #controller: AbortController | null = null;
  #reject: ((reason: LodegraphError) => void) | null = null;

  constructor(private readonly milliseconds: number) {
    this.#end = performance.now() + milliseconds;
    this.#timer = setTimeout(() => this.#pass(), milliseconds);
    this.#timer.unref();
  }

  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      // One for each read that the operation waits for at once: that is no leak, of which node would warn at the eleventh.
      setMaxListeners(Infinity, this.#controller.signal);
      if (this.#reason !== null) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  check(): void {
    if (performance.now() >= this.#end) this.#pass();
    if (this.#reason !== null) throw this.#reason;
  }

  /** The answer, unless the time is up before: then the reason, at once. For the one answer that the request waits for. */
  guard<T>(answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      answer.then(resolve, reject);
      this.#reject = reject;
      if (this.#reason !== null) reject(this.#reason);
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
    if (this.#reason !== null) return;
    this.#reason = why();
    this.#controller?.abort(this.#reason);
    this.#reject?.(this.#reason);
  }
}
