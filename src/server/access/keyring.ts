import { stat } from 'node:fs/promises';
import type { Logger } from '../logger.js';
import { isSecretOf, partsOf, type KeyRecord } from './api-key.js';
import { readKeys } from './key-file.js';

/** How long a change of the file may go unnoticed. */
const LOOK_AGAIN_MS = 1_000;

/** The keys of a file, as it is now: one that is created or revoked while the server runs counts within a second. */
export class Keyring {
  #keys: ReadonlyMap<string, KeyRecord> = new Map();
  #modified = Number.NaN;
  #lookedAt = Number.NEGATIVE_INFINITY;

  private constructor(
    private readonly file: string,
    private readonly logger: Logger,
  ) {}

  /** Throws CONFIGURATION_INVALID where the file cannot be used. */
  static async open(file: string, logger: Logger): Promise<Keyring> {
    const ring = new Keyring(file, logger);
    await ring.#read();
    return ring;
  }

  /** What is kept of a key; null where it is not, or no longer, one of these. */
  async find(text: string): Promise<KeyRecord | null> {
    const parts = partsOf(text);
    if (parts === null) return null;
    await this.#lookAgain();
    const record = this.#keys.get(parts.id);
    return record !== undefined && isSecretOf(record, parts.secret) ? record : null;
  }

  async #lookAgain(): Promise<void> {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_AGAIN_MS) return;
    this.#lookedAt = now;
    try {
      if ((await stat(this.file)).mtimeMs !== this.#modified) await this.#read();
    } catch (error) {
      // A file that has gone, or is broken, opens no door and closes none.
      this.logger.error({ err: error, file: this.file }, 'the keys cannot be read; those known before still count');
    }
  }

  async #read(): Promise<void> {
    const keys = await readKeys(this.file);
    this.#modified = (await stat(this.file)).mtimeMs;
    this.#keys = new Map(keys.map((key) => [key.id, key]));
  }
}
