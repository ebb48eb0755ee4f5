import { LodegraphError } from '../../domain/errors.js';
import type { Cancellation } from '../../store/cancelling/cancellation.js';

/** The time one operation may take; also ended early, where its client has left. */
export class Deadline implements Cancellation {
  readonly #controller = new AbortController();
  readonly #end: number;
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly milliseconds: number) {
    this.#end = performance.now() + milliseconds;
    this.#timer = setTimeout(() => this.#pass(), milliseconds);
    this.#timer.unref();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  check(): void {
    if (performance.now() >= this.#end) this.#pass();
    this.signal.throwIfAborted();
  }

  /** Nobody waits for the answer any more. */
  abandon(): void {
    this.#controller.abort(new LodegraphError('TIMEOUT', 'The client left before it had its answer.'));
  }

  /** The answer is there. */
  clear(): void {
    clearTimeout(this.#timer);
  }

  #pass(): void {
    const allowed = this.milliseconds;
    const text = `The operation took longer than the ${allowed} ms it may. Ask for less: fewer items, less depth.`;
    this.#controller.abort(new LodegraphError('TIMEOUT', text, { limit: 'milliseconds', allowed }));
  }
}
