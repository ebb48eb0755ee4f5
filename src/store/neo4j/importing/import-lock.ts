import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { Connection } from '../connecting/connection.js';
import { BEAT, LOCK, UNLOCK } from '../statements/importing.js';

interface LockRow {
  readonly free: boolean;
  readonly owner: string;
  readonly host: string;
  readonly pid: number;
  readonly silentMs: number;
}

/**
 * Only one load at a time writes to a database. The holder gives signs of life while it works; when they
 * cease, because it was killed, the next load takes over. Readers see the lock, and then look at the pointer for
 * every request.
 */
export class ImportLock {
  readonly me = randomUUID();
  #heart: NodeJS.Timeout | null = null;
  #lost = false;
  #takenAt = 0;

  private constructor(private readonly connection: Connection) {}

  static async take(connection: Connection, staleMs: number): Promise<ImportLock> {
    const lock = new ImportLock(connection);
    let row = await lock.#ask(staleMs, null);
    if (!row.free && isDead(row)) row = await lock.#ask(staleMs, row.owner);
    if (!row.free) throw refused(row, staleMs);
    lock.#takenAt = performance.now();
    lock.#heart = setInterval(() => void lock.#beat(), Math.ceil(staleMs / 4));
    lock.#heart.unref();
    return lock;
  }

  async #ask(staleMs: number, dead: string | null): Promise<LockRow> {
    const holder = { me: this.me, host: hostname(), pid: neo4j.int(process.pid) };
    const parameters = { ...holder, staleMs: neo4j.int(staleMs), dead };
    const [row] = await this.connection.write({ text: LOCK, parameters });
    return row as LockRow;
  }

  /** Throws when another load has taken over. */
  check(): void {
    if (this.#lost) throw lost();
  }

  /** Resolves when no reader relies any more on a look that it took before the lock was there. */
  async untilSeen(pointerMs: number): Promise<void> {
    // Clocks of two machines may not run at quite the same rate.
    const until = this.#takenAt + pointerMs * 1.01;
    while (performance.now() < until) await sleep(until - performance.now());
  }

  async release(): Promise<void> {
    if (this.#heart !== null) clearInterval(this.#heart);
    await this.connection.write({ text: UNLOCK, parameters: { me: this.me } });
  }

  async #beat(): Promise<void> {
    try {
      const rows = await this.connection.write({ text: BEAT, parameters: { me: this.me } });
      if (rows.length === 0) this.#lost = true;
    } catch {
      // The next beat may get through; if none does, activating will find the lock gone.
    }
  }
}

export const lost = (): LodegraphError =>
  new LodegraphError(
    'LOAD_REFUSED',
    'Another load has taken over, because this one gave no sign of life for too long. Nothing of this one became live.',
  );

/** A holder on this very machine that is no more: nobody has to wait for its silence to count. */
function isDead({ host, pid }: LockRow): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

const refused = ({ host, pid, silentMs }: LockRow, staleMs: number): LodegraphError =>
  new LodegraphError(
    'LOAD_REFUSED',
    `Another load is writing to this database (process ${pid} on ${host}; last sign of life ${seconds(silentMs)} ago). Wait until it has ended; if it was killed, its lock is free ${seconds(staleMs)} after its last sign of life.`,
    { host, pid },
  );

const seconds = (ms: number): string => `${Math.max(0, Math.round(ms / 1000))} s`;
