import { HeaderMap } from '@apollo/server';
import type { GraphStore } from '../store/graph-store.js';
import type { Api, Terms } from './graphql/api.js';
import type { Caller } from './graphql/about-request.js';
import { Deadline } from './limits/deadline.js';
import type { Logger } from './logger.js';
import { readExamples, type Example } from './pages/examples.js';

/** What visitors ask first; between them they send most kinds of statements that a database is slow to plan. */
const ASKED: ReadonlySet<string> = new Set(['flagship', 'ownership']);
/** A read ends before a busy database has planned it; what is planned by then stays planned. */
const TRIES = 3;
const LONGEST_MS = 60_000;

/**
 * Asks the first questions before anybody else does. A database that has just started takes seconds to plan their
 * statements, on a busy machine more than one operation may take. Nothing waits for it, and nothing comes of it but a
 * line in the log; `stop` ends it early.
 */
export class WarmUp {
  #deadline: Deadline | null = null;
  #stopped = false;

  constructor(
    private readonly api: Api,
    private readonly store: GraphStore,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    if (this.#stopped) return;
    const deadline = (this.#deadline = new Deadline(LONGEST_MS));
    const started = performance.now();
    let isWarm = true;
    for (const example of readExamples().filter(({ name }) => ASKED.has(name))) {
      isWarm &&= await this.#isAnswered(example, deadline);
    }
    deadline.clear();
    if (isWarm) this.logger.info({ ms: Math.round(performance.now() - started) }, 'warmed up');
  }

  stop(): void {
    this.#stopped = true;
    this.#deadline?.abandon();
  }

  /** Whether it was answered in the end, if only by an error of its own: another dataset may lack what it names. */
  async #isAnswered(example: Example, deadline: Deadline): Promise<boolean> {
    for (let tries = 0; tries < TRIES && deadline.ending.reason === null; tries += 1) {
      const code = await this.#ask(example, deadline);
      if (code !== 'TIMEOUT') return code !== 'STORE_UNAVAILABLE';
    }
    return false;
  }

  /** The code of its first error; null where there is none. */
  async #ask({ query, variables }: Example, deadline: Deadline): Promise<string | null> {
    const caller: Caller = { id: 'warm-up', operationName: null, errorCode: null };
    const request = {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: { query, variables: JSON.parse(variables) as object },
    };
    const terms: Terms = {
      allowance: { cost: Infinity, tellsCost: false, spend: async () => null },
      deadline,
      admit: () => request,
    };
    await this.api.execute(caller, request, this.store, terms);
    return caller.errorCode;
  }
}
