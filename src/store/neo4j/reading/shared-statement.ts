import { unlessEnded, type Cancellation } from '../../cancelling/cancellation.js';
import { Ending } from '../../cancelling/ending.js';

/** A statement on its way, for which any number of requests wait; it is stopped when the last of them has left. */
export class SharedStatement<A> {
  readonly answer: Promise<A>;
  readonly #ending = new Ending();
  #waiting = 0;

  constructor(
    send: (ending: Ending) => Promise<A>,
    /** Called when it was stopped: nobody is to join it any more. */
    private readonly stopped: () => void,
  ) {
    this.answer = send(this.#ending);
  }

  async wait(cancellation?: Cancellation): Promise<A> {
    this.#waiting += 1;
    if (cancellation === undefined) return this.answer;
    const { ending } = cancellation;
    try {
      return await unlessEnded(ending, this.answer);
    } catch (error) {
      if (ending.reason !== null) this.#leave(ending.reason);
      throw error;
    }
  }

  #leave(reason: Error): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.stopped();
    this.#ending.end(reason);
  }
}
