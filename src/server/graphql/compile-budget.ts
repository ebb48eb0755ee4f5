/** Milliseconds of work that may be done at once, as after a start. */
const AT_ONCE = 5_000;
/** And the share of the time after that. */
const SHARE = 0.1;

/**
 * How much time goes into compiling. It pays for documents that are asked often; whoever sends new ones all the time
 * must not keep the process from answering. Counted in time of the processor, which a busy machine does not lengthen.
 */
export class CompileBudget {
  #debt = 0;
  #at: number;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.#at = now();
  }

  get isLeft(): boolean {
    const now = this.now();
    this.#debt = Math.max(0, this.#debt - (now - this.#at) * SHARE);
    this.#at = now;
    return this.#debt < AT_ONCE;
  }

  /** Does a piece of work, and counts what it took. */
  spend<T>(work: () => T, used: () => number = processorTime): T {
    const before = used();
    try {
      return work();
    } finally {
      this.#debt += used() - before;
    }
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
