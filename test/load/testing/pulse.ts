import { setTimeout as wait } from 'node:timers/promises';
import { Client } from './client.js';

/** Asks a probe again and again on a connection of its own, as an orchestrator does, and more often. */
export class Pulse {
  readonly statuses = new Map<number, number>();
  readonly #client: Client;
  readonly #times: number[] = [];
  readonly #beating: Promise<void>;
  #going = true;

  constructor(
    url: string,
    private readonly path: '/livez' | '/readyz',
    private readonly everyMs = 20,
  ) {
    this.#client = new Client(url);
    this.#beating = this.#beat();
  }

  async stop(): Promise<this> {
    this.#going = false;
    await this.#beating;
    this.#client.close();
    return this;
  }

  get slowest(): number {
    return Math.max(...this.#times);
  }

  get summary(): string {
    const sorted = [...this.#times].sort((a, b) => a - b);
    const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(0);
    return `${this.path} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`;
  }

  async #beat(): Promise<void> {
    while (this.#going) {
      const sent = performance.now();
      const { status } = await this.#client.send({ method: 'GET', path: this.path }).catch(() => ({ status: 0 }));
      this.#times.push(performance.now() - sent);
      this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      await wait(this.everyMs);
    }
  }
}
