import { InFlight } from './in-flight.js';
import { OnItsWay, type Answer, type Parameters, type Send } from './on-its-way.js';
import { SentTexts } from './sent-texts.js';
import type { SharedStatement } from './shared-statement.js';

/** What is asked of a generation. */
export interface Question {
  readonly gen: number;
  readonly text: string;
  readonly parameters: Parameters;
  /** A further parameter; statements that differ in nothing else are sent as one. */
  readonly roots?: readonly string[];
}

/** The statement that answers a question. */
export interface Asked {
  readonly statement: SharedStatement<Answer>;
  /** All that it asks about in the end, where it has roots. */
  readonly roots: readonly string[];
  /** Whether it had left before this question came: what it sees may be older. */
  readonly isLate: boolean;
  /** Whether it has left by now, so that its roots are all that it asks about. */
  readonly hasLeft: boolean;
}

/**
 * The statements of all requests. Questions that are the same share one, so that a crowd after a swap costs no more than
 * one request. Those that differ in their roots share one that still waits for its turn: the busier the
 * database, the more each statement answers.
 */
export class Asking {
  readonly #texts: SentTexts;
  readonly #all = new InFlight<OnItsWay>();
  /** The last one of each form, to which roots may be added. */
  readonly #open = new InFlight<OnItsWay>();

  /** @param end what every text ends in */
  constructor(end: string) {
    this.#texts = new SentTexts(end);
  }

  /** The statement on its way that answers it, or one that is begun now. */
  of({ gen, text, parameters, roots }: Question, send: Send): Asked {
    const sent = this.#texts.of(text);
    const form = `${gen} ${sent.number} ${JSON.stringify(parameters)}`;
    const key = roots === undefined ? form : `${form} ${JSON.stringify(roots)}`;
    const known = this.#all.get(key) ?? (roots && this.#joined(form, key, roots));
    if (known !== undefined) return asked(known, known.hasLeft);
    const forget = (): void => this.#forget(begun, form);
    const begun = new OnItsWay({ text: sent.text, parameters, roots, key }, send, forget);
    this.#all.set(key, begun);
    if (roots !== undefined) this.#open.set(form, begun);
    begun.statement.answer.then(forget, forget);
    return asked(begun, false);
  }

  #joined(form: string, key: string, roots: readonly string[]): OnItsWay | undefined {
    const open = this.#open.get(form);
    if (open === undefined || !open.takes(roots)) return undefined;
    open.add(key, roots);
    this.#all.set(key, open);
    return open;
  }

  #forget(statement: OnItsWay, form: string): void {
    for (const key of statement.keys) this.#all.end(key, statement);
    this.#open.end(form, statement);
  }
}

const asked = ({ statement, roots, hasLeft }: OnItsWay, isLate: boolean): Asked => ({
  statement,
  roots,
  isLate,
  hasLeft,
});
