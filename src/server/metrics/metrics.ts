import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { GraphStore, StoreFigures } from '../../store/graph-store.js';
import type { Exchange } from '../http/exchange.js';

/** Operations that get a series of their own; a client could make up any number of names. */
const NAMED_OPERATIONS = 100;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the process counts of itself, in the text format of Prometheus at `/metrics`. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #operations = new Set<string>();
  readonly #requests = new Counter({
    name: 'lodegraph_http_requests_total',
    help: 'Requests answered, by path and status; "aborted" where the client left first.',
    labelNames: ['path', 'status'],
    registers: [this.#registry],
  });
  readonly #errors = new Counter({
    name: 'lodegraph_errors_total',
    help: 'Answers with an error, by the code of the first: LIMIT_EXCEEDED, QUERY_TOO_COSTLY, RATE_LIMITED and so on.',
    labelNames: ['code'],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: 'lodegraph_graphql_duration_seconds',
    help: 'From the arrival of a GraphQL request to its answer, by operation name.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers: [this.#registry],
  });

  constructor(
    private readonly store: GraphStore,
    answersAgain: () => number,
    private readonly paths: ReadonlySet<string>,
  ) {
    collectDefaultMetrics({ register: this.#registry });
    this.#counted('lodegraph_answers_again_total', 'Answers given again as they were held.', answersAgain);
    this.#ofStore(
      'lodegraph_store_statements_total',
      'Statements sent to the database.',
      ({ statements }) => statements,
    );
    this.#ofStore('lodegraph_cache_hits_total', 'Reads that the cache answered.', ({ cacheHits }) => cacheHits);
    this.#ofStore('lodegraph_cache_misses_total', 'Reads that went to the database.', ({ cacheMisses }) => cacheMisses);
    this.#measured('lodegraph_cache_items', 'Nodes and edges in the cache.', ({ cacheItems }) => cacheItems);
    this.#measured('lodegraph_generation', 'Number of the generation that was last known to be live.', (figures) =>
      Number(figures.generation ?? 0),
    );
  }

  /** Called when an exchange has ended. */
  note({ path, operationName, errorCode, started, response }: Exchange): void {
    const known = this.paths.has(path) ? path : 'other';
    const status = response.writableFinished ? String(response.statusCode) : 'aborted';
    this.#requests.inc({ path: known, status });
    if (errorCode !== null) this.#errors.inc({ code: errorCode });
    if (path !== '/graphql') return;
    this.#durations.observe({ operation: this.#nameOf(operationName) }, (performance.now() - started) / 1000);
  }

  async answer(exchange: Exchange): Promise<void> {
    exchange.send(
      200,
      { 'content-type': this.#registry.contentType, 'cache-control': 'no-store' },
      await this.#registry.metrics(),
    );
  }

  #nameOf(operation: string | null): string {
    if (operation === null) return '';
    if (this.#operations.size < NAMED_OPERATIONS) this.#operations.add(operation);
    return this.#operations.has(operation) ? operation : 'other';
  }

  #ofStore(name: string, help: string, read: (figures: StoreFigures) => number): void {
    const { store } = this;
    if (store.figures !== undefined) this.#counted(name, help, () => read(store.figures!()));
  }

  #counted(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  #measured(name: string, help: string, read: (figures: StoreFigures) => number): void {
    const { store } = this;
    if (store.figures === undefined) return;
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read(store.figures!()));
      },
    });
  }
}
