import type { Ending } from '../../cancelling/ending.js';
import { SharedStatement } from './shared-statement.js';

export type Parameters = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly rows: readonly unknown[];
  /** Whether a look at the pointer, where there was one, saw this generation. */
  readonly isLive: boolean;
}

/** Sends a text. Its parameters are told when its turn has come, no sooner. */
export type Send = (text: string, parameters: () => Parameters, ending: Ending) => Promise<Answer>;

interface Begun {
  readonly text: string;
  readonly parameters: Parameters;
  readonly roots?: readonly string[] | undefined;
  readonly key: string;
}

/** Roots in one statement: so many take little longer than one, and few requests wait for each other. */
const MOST_ROOTS = 16;

/** A statement that is to be sent or was. Until it leaves, roots may be added to it. */
export class OnItsWay {
  readonly statement: SharedStatement<Answer>;
  /** What it is found by. */
  readonly keys: string[];
  readonly roots: string[];
  #hasLeft = false;

  /** @param stopped called when nobody waits for it any more */
  constructor({ text, parameters, roots, key }: Begun, send: Send, stopped: () => void) {
    this.keys = [key];
    this.roots = [...(roots ?? [])];
    const leave = (): Parameters => {
      this.#hasLeft = true;
      return roots === undefined ? parameters : { ...parameters, roots: this.roots };
    };
    this.statement = new SharedStatement((ending) => send(text, leave, ending), stopped);
  }

  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  takes(roots: readonly string[]): boolean {
    return !this.#hasLeft && this.roots.length + roots.length <= MOST_ROOTS;
  }

  add(key: string, roots: readonly string[]): void {
    this.keys.push(key);
    this.roots.push(...roots);
  }
}
