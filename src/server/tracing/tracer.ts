import { AsyncLocalStorage } from 'node:async_hooks';
import { newSpanId, newTrace, type Attributes, type Place, type Span } from './span.js';

/** Keeps traces: which piece of work was done for which, and how long each took. */
export class Tracer {
  readonly #current = new AsyncLocalStorage<Place>();

  constructor(private readonly add: (span: Span) => void) {}

  /**
   * Does the work of a request as a span of its own. @param caller where it belongs, undefined for nowhere, null where
   * no trace is to be kept
   */
  async request<T>(
    caller: Place | null | undefined,
    work: () => Promise<T>,
    told: () => { readonly name: string; readonly attributes: Attributes; readonly failed: boolean },
  ): Promise<T> {
    if (caller === null) return work();
    return this.#span(caller ?? newTrace(), 2, work, told);
  }

  /** Does a piece of work for the request that it is done for; of work for none no trace is kept. */
  async part<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
    const current = this.#current.getStore();
    return current === undefined ? work() : this.#span(current, 3, work, () => ({ name, attributes, failed: false }));
  }

  async #span<T>(
    { traceId, spanId: parentSpanId }: Place,
    kind: Span['kind'],
    work: () => Promise<T>,
    told: () => { readonly name: string; readonly attributes: Attributes; readonly failed: boolean },
  ): Promise<T> {
    const spanId = newSpanId();
    const startTimeUnixNano = now();
    let thrown = true;
    try {
      const result = await this.#current.run({ traceId, spanId }, work);
      thrown = false;
      return result;
    } finally {
      const { failed, ...rest } = told();
      const times = { startTimeUnixNano, endTimeUnixNano: now() };
      this.add({ traceId, spanId, parentSpanId, kind, ...rest, ...times, failed: failed || thrown });
    }
  }
}

const now = (): string => String(BigInt(Math.round((performance.timeOrigin + performance.now()) * 1_000)) * 1_000n);
