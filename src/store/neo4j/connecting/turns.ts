/** Statements that are worked on at once. */
const AT_ONCE = 2;
/** Milliseconds after which a statement counts no more, and one that waits begins all the same. */
const PATIENCE_MS = 3;

interface Turn {
  since: number;
}

interface Waiting {
  readonly turn: Turn;
  readonly begin: () => void;
  readonly late: NodeJS.Timeout;
}

/**
 * Short statements take turns. A database that works on eight at once ends all of them late; of eight that come one
 * after another, the first end early and the last no later. Long ones are not waited for: nobody waits longer than a
 * few milliseconds, whatever the others do and however far away the database is (docs/decisions/0039).
 */
export class Turns {
  #taken: readonly Turn[] = [];
  readonly #waiting: Waiting[] = [];

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    const turn = { since: 0 };
    if (!this.#begins(turn)) await this.#wait(turn);
    try {
      return await work();
    } finally {
      this.#taken = this.#taken.filter((taken) => taken !== turn);
      this.#next();
    }
  }

  /** Whether it may begin, and does. */
  #begins(turn: Turn): boolean {
    const now = performance.now();
    if (this.#taken.length >= AT_ONCE) this.#taken = this.#taken.filter(({ since }) => now - since < this.patienceMs);
    if (this.#taken.length >= AT_ONCE) return false;
    this.#take(turn, now);
    return true;
  }

  #take(turn: Turn, now: number): void {
    turn.since = now;
    this.#taken = [...this.#taken, turn];
  }

  #wait(turn: Turn): Promise<void> {
    return new Promise((resolve) => {
      const waiting = { turn, begin: resolve, late: setTimeout(() => this.#beginLate(waiting), this.patienceMs) };
      this.#waiting.push(waiting);
    });
  }

  #beginLate(waiting: Waiting): void {
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    this.#take(waiting.turn, performance.now());
    waiting.begin();
  }

  #next(): void {
    for (let first = this.#waiting[0]; first !== undefined && this.#begins(first.turn); first = this.#waiting[0]) {
      this.#waiting.shift();
      clearTimeout(first.late);
      first.begin();
    }
  }
}
