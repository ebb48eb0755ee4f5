import type { createClient } from '@redis/client';
import type { Logger } from '../logger.js';

/** A process answers from its own memory rather than wait longer. */
const PATIENCE_MS = 250;
/** While Redis is away, one request in so long finds out whether it is back; no other waits for it. */
const PAUSE_MS = 1_000;

const clientOf = (create: typeof createClient, url: string) =>
  create({
    url,
    // Nothing waits for a connection that may never come.
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(2_000, 100 * 2 ** tries) },
  });

type Client = ReturnType<typeof clientOf>;

/**
 * What several processes know together, in Redis. It is an aid: where it does not answer in a moment, each process
 * goes on by itself, and says so once in its log.
 */
export class SharedMemory {
  #available = true;
  /** By `performance.now()`; asked at any time while Redis answers. */
  #askAgainAt = 0;

  private constructor(
    private readonly client: Client,
    private readonly logger: Logger,
  ) {}

  static async open(url: string, logger: Logger): Promise<SharedMemory> {
    // Loaded where it is used: it takes a tenth of a second of every start.
    const { createClient } = await import('@redis/client');
    const client = clientOf(createClient, url);
    const shared = new SharedMemory(client, logger);
    client.on('error', (error: Error) => shared.#lost(error));
    client.on('ready', () => shared.#found());
    client.connect().catch((error: Error) => shared.#lost(error));
    return shared;
  }

  /** What Redis answers; null where it does not, in time. */
  async ask<T>(question: (client: Client) => Promise<T>): Promise<{ answer: T } | null> {
    const now = performance.now();
    if (!this.client.isReady || now < this.#askAgainAt) return null;
    if (!this.#available) this.#askAgainAt = now + PAUSE_MS;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('Redis did not answer in time.')), PATIENCE_MS);
    });
    const asked = question(this.client);
    asked.catch(() => {});
    try {
      const answer = await Promise.race([asked, late]);
      this.#found();
      return { answer };
    } catch (error) {
      this.#lost(error as Error);
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.client.destroy();
  }

  #lost(error: Error): void {
    // One late answer may be chance; after a second nobody waits for a third.
    if (!this.#available) {
      this.#askAgainAt = performance.now() + PAUSE_MS;
      return;
    }
    this.#available = false;
    // The address is left out: it may hold a password.
    this.logger.warn({ reason: error.message }, 'Redis does not answer: limits are counted by each process for itself');
  }

  #found(): void {
    this.#askAgainAt = 0;
    if (this.#available) return;
    this.#available = true;
    this.logger.info('Redis answers again');
  }
}
