import { LodegraphError } from '../domain/errors.js';
import type { GraphStore } from '../store/graph-store.js';
import type { Exchange } from './http/exchange.js';
import type { Logger } from './logger.js';

/** What an orchestrator asks: does the process live, and should it get requests? */
export class Probes {
  #stopping = false;

  constructor(
    private readonly store: GraphStore,
    private readonly logger: Logger,
  ) {}

  /** From now on the process is not ready: requests belong elsewhere. */
  announceStop(): void {
    this.#stopping = true;
  }

  live(exchange: Exchange): void {
    exchange.json(200, { status: 'live' });
  }

  async ready(exchange: Exchange): Promise<void> {
    if (this.#stopping) return exchange.json(503, { status: 'not ready', reason: 'The server is stopping.' });
    try {
      await this.store.health();
      exchange.json(200, { status: 'ready', store: this.store.name });
    } catch (error) {
      this.logger.warn({ err: error, store: this.store.name }, 'the store does not answer');
      const reason = error instanceof LodegraphError ? error.message : 'The store does not answer.';
      exchange.json(503, { status: 'not ready', store: this.store.name, reason });
    }
  }
}
