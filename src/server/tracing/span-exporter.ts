import type { TracingConfig } from '../../config/tracing-config.js';
import type { Logger } from '../logger.js';
import type { Attributes, Span } from './span.js';

/** Spans that wait to be sent; what comes on top of them is dropped. */
const MOST = 4_096;
const BATCH = 512;
const EVERY_MS = 2_000;

/**
 * Sends spans to a collector in the background: OTLP over HTTP as JSON, the protocol of OpenTelemetry
 * (https://opentelemetry.io/docs/specs/otlp/). A collector that is away costs traces, never answers.
 */
export class SpanExporter {
  #waiting: Span[] = [];
  #sending: Promise<void> = Promise.resolve();
  #failed = false;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly config: TracingConfig,
    private readonly logger: Logger,
  ) {
    this.#timer = setInterval(() => void this.flush(), EVERY_MS);
    this.#timer.unref();
  }

  add(span: Span): void {
    if (this.#waiting.length >= MOST) return;
    this.#waiting.push(span);
    if (this.#waiting.length === BATCH) void this.flush();
  }

  /** Sends what waits; resolves when it was sent or given up. */
  flush(): Promise<void> {
    return (this.#sending = this.#sending.then(() => this.#sendAll()));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#send(this.#waiting.splice(0, BATCH));
  }

  async #send(spans: readonly Span[]): Promise<void> {
    const { url, headers, service } = this.config;
    const resource = { attributes: attributesOf({ 'service.name': service }) };
    const scopeSpans = [{ scope: { name: 'lodegraph' }, spans: spans.map(shown) }];
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans }] }),
        signal: AbortSignal.timeout(5_000),
      });
      await response.arrayBuffer();
      this.#tell(response.ok ? null : `status ${response.status}`);
    } catch (error) {
      this.#tell((error as Error).message);
    }
  }

  /** Once, not with every batch. */
  #tell(reason: string | null): void {
    if (reason !== null && !this.#failed) this.logger.warn({ reason }, 'traces cannot be sent');
    this.#failed = reason !== null;
  }
}

const shown = ({ attributes, failed, ...span }: Span): object => ({
  ...span,
  attributes: attributesOf(attributes),
  status: failed ? { code: 2 } : {},
});

const attributesOf = (attributes: Attributes): object[] =>
  Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? { stringValue: value } : { intValue: String(value) },
  }));
