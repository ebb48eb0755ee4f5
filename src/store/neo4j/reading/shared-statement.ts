import { unlessEnded, type Cancellation } from '../../cancelling/cancellation.js';

/** A statement on its way, for which any number of requests wait; it is stopped when the last of them has left. */
export class SharedStatement<A> {
  readonly answer: Promise<A>;
  readonly #controller = new AbortController();
  #waiting = 0;

  constructor(
    send: (signal: AbortSignal) => Promise<A>,
    /** Called when it was stopped: nobody is to join it any more. */
    private readonly stopped: () => void,
  ) {
    this.answer = send(this.#controller.signal);
  }

  async wait(cancellation?: Cancellation): Promise<A> {
    this.#waiting += 1;
    if (cancellation === undefined) return this.answer;
    const { signal } = cancellation;
    try {
      return await unlessEnded(signal, this.answer);
    } catch (error) {
      if (signal.aborted) this.#leave();
      throw error;
    }
  }

  #leave(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.stopped();
    this.#controller.abort();
  }
}
