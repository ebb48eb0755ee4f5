import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { CutAnswer, type Answer, type Client } from './client.js';
import type { Known, Way } from './ways.js';

/** What became of a request: "right", "wrong", or the code of a refusal or fault that is allowed. */
type Outcome = string;

interface Tally {
  readonly count: number;
  /** Of the slowest of them. */
  readonly milliseconds: number;
  /** When the last of them was answered, by `performance.now()`. */
  readonly last: number;
}
const NONE: Tally = { count: 0, milliseconds: 0, last: Number.NEGATIVE_INFINITY };

export interface LoadOptions {
  readonly client: Client;
  readonly questions: readonly Known[];
  readonly ways: readonly Way[];
  /** Requests that are under way at any time. Each is followed by the next as soon as it is answered. */
  readonly inFlight: number;
  /** Codes of refusals that are no fault at this moment. */
  readonly allowed: (code: string) => boolean;
}

/** Who was refused asks again after so long: what a client that means well does, and what leaves a machine room to recover. */
const BREATH_MS = 200;

/** As many requests as the machine carries, until told to stop; every answer is compared with the known one. */
export class Load {
  readonly #outcomes = new Map<Outcome, Tally>();
  /** What went wrong, at most a few of them in words. */
  readonly wrong: string[] = [];
  readonly #milliseconds: RecordableHistogram = createHistogram();
  readonly #started = performance.now();
  readonly #all: Promise<unknown>;
  #ended = Number.NaN;
  #going = true;
  #next = 0;

  constructor(private readonly options: LoadOptions) {
    this.#all = Promise.all(Array.from({ length: options.inFlight }, () => this.#follow()));
  }

  async run(seconds: number): Promise<this> {
    await wait(seconds * 1_000);
    return this.stop();
  }

  async stop(): Promise<this> {
    this.#going = false;
    await this.#all;
    this.#ended = performance.now();
    return this;
  }

  tally(outcome: Outcome): Tally {
    return this.#outcomes.get(outcome) ?? NONE;
  }

  count(outcome: Outcome): number {
    return this.tally(outcome).count;
  }

  /** In one line, for whoever reads the test's output. */
  get summary(): string {
    const seconds = (this.#ended - this.#started) / 1_000;
    const total = [...this.#outcomes.values()].reduce((sum, { count }) => sum + count, 0);
    const [p50, p99] = [50, 99].map((percent) => (this.#milliseconds.percentile(percent) / 1_000).toFixed(1));
    const counts = [...this.#outcomes].map(([outcome, { count }]) => `${outcome} ${count}`).join(', ');
    return `${total} requests in ${seconds.toFixed(1)} s, ${Math.round(total / seconds)} a second; p50 ${p50} ms, p99 ${p99} ms; ${counts}`;
  }

  async #follow(): Promise<void> {
    const { questions, ways, client } = this.options;
    while (this.#going) {
      const n = (this.#next += 1);
      // Each question in each way, neighbours far apart.
      const question = questions[(n * 7_919) % questions.length]!;
      const way = ways[n % ways.length]!;
      const sent = performance.now();
      const outcome = await way.ask(client, question).then(
        (answer) => this.#judge(answer, question, way),
        (error: Error) => this.#failed(error, question, way),
      );
      this.#record(outcome, sent);
      if (outcome !== 'right') await wait(BREATH_MS);
    }
  }

  #record(outcome: Outcome, sent: number): void {
    const last = performance.now();
    const took = last - sent;
    this.#milliseconds.record(Math.max(1, Math.round(took * 1_000)));
    const { count, milliseconds } = this.tally(outcome);
    this.#outcomes.set(outcome, { count: count + 1, milliseconds: Math.max(milliseconds, took), last });
  }

  #judge(answer: Answer, question: Known, way: Way): Outcome {
    if (way.isRight(answer, question)) return 'right';
    const code = refusalOf(answer);
    if (code !== null && this.options.allowed(code)) return code;
    return this.#note(`${question.name} by ${way.name}: ${answer.status} ${answer.body.toString().slice(0, 600)}`);
  }

  #failed(error: NodeJS.ErrnoException, question: Known, way: Way): Outcome {
    const code = error instanceof CutAnswer ? 'CUT' : (error.code ?? 'FAULT');
    if (this.options.allowed(code)) return code;
    return this.#note(`${question.name} by ${way.name}: ${code} ${error.message}`);
  }

  #note(what: string): Outcome {
    if (this.wrong.length < 5) this.wrong.push(what);
    return 'wrong';
  }
}

const STATUS: Readonly<Record<string, number>> = { RATE_LIMITED: 429, STORE_UNAVAILABLE: 503, TIMEOUT: 503 };

/** The code of an answer that is a refusal and nothing else: errors of one code, the status of it, and no data. */
function refusalOf({ status, body }: Answer): string | null {
  let answer: { data?: unknown; errors?: readonly { extensions: { code: string } }[] };
  try {
    answer = JSON.parse(body.toString()) as typeof answer;
  } catch {
    return null;
  }
  const codes = new Set(answer.errors?.map(({ extensions }) => extensions.code));
  const [code] = codes;
  return code !== undefined && codes.size === 1 && (answer.data ?? null) === null && STATUS[code] === status
    ? code
    : null;
}
