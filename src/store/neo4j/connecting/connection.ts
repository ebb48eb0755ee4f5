import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Ending } from '../../cancelling/ending.js';
import type { Settings } from '../options.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { fromDriver, isWorthRepeating } from './driver-errors.js';
import { openDriver } from './open-driver.js';
import { Notifications } from './notifications.js';
import { checkServerVersion } from './server-version.js';
import { received, within, withoutStack } from './taking-results.js';
import { Turns } from './turns.js';

/** A text of Cypher with its parameters; values never stand in the text. What it returns is one column, `row`. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A statement whose parameters are known when it leaves. */
export interface LateStatement {
  readonly text: string;
  readonly parameters: () => Statement['parameters'];
}

type Told = (Statement | LateStatement)['parameters'];

/** How much longer than the server's own limit a read is waited for: the server may be unable to say anything. */
const GRACE_MS = 1_000;

/**
 * The way to the database. Reads are single statements outside of managed transactions, which halves what
 * they cost; they are repeated once, on another connection, where that may help. Writes are managed by the
 * driver, which repeats them itself. Every failure leaves as an error of this program.
 */
export class Connection {
  readonly #driver: Driver;
  readonly #breaker: CircuitBreaker;
  readonly #notifications: Notifications;
  readonly #turns = new Turns();
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  #checked: Promise<void> | null = null;
  #statements = 0;

  constructor(private readonly settings: Settings) {
    const { notice, uri } = settings;
    this.#driver = openDriver(settings);
    this.#notifications = new Notifications(notice);
    this.#breaker = new CircuitBreaker((available) =>
      available
        ? notice('info', 'Neo4j answers again', { uri })
        : notice('warn', 'Neo4j does not answer; requests are refused until it does', { uri }),
    );
  }

  /**
   * Resolves when the server was found to accept the credentials and to be new enough; that it answered once is enough.
   * What is known already must not count as an answer, or a server that is away would seem to be back.
   */
  check(): Promise<void> {
    this.#checked ??= this.#guard(() => this.#serverVersion()).catch((error: unknown) => {
      this.#checked = null;
      throw error;
    });
    return this.#checked;
  }

  /**
   * One statement that changes nothing, answered by any server of a cluster; stopped there where it ends early. Its
   * parameters may be told when its turn has come.
   */
  read({ text, parameters }: Statement | LateStatement, ending?: Ending): Promise<readonly unknown[]> {
    const send = () => this.#turns.run(() => this.settings.observe(text, () => this.#run(text, parameters, ending)));
    const again = (error: unknown): Promise<readonly unknown[]> => {
      if ((ending !== undefined && ending.reason !== null) || !isWorthRepeating(error)) throw error;
      return send();
    };
    return this.#guard(() => send().catch(again));
  }

  /** One statement that changes something, in a transaction of its own. */
  async write({ text, parameters }: Statement): Promise<readonly unknown[]> {
    return this.transaction(async (run) => run({ text, parameters }));
  }

  /** Several statements in one transaction; may be run again from the start when the server asks for that. */
  async transaction<T>(work: (run: (statement: Statement) => Promise<readonly unknown[]>) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE', this.#bookmarks);
    const run =
      (transaction: ManagedTransaction) =>
      async ({ text, parameters }: Statement): Promise<readonly unknown[]> => {
        this.#tell(text, parameters);
        const { records, summary } = await transaction.run(text, parameters);
        this.#notifications.note(text, summary);
        return records.map((record) => record.get('row') as unknown);
      };
    try {
      return await session.executeWrite((transaction) => work(run(transaction)), { timeout: this.settings.writeMs });
    } catch (error) {
      throw fromDriver(error);
    } finally {
      await session.close().catch(() => {});
    }
  }

  /** How many were sent. */
  get statements(): number {
    return this.#statements;
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #tell(text: string, parameters: Statement['parameters']): void {
    this.#statements += 1;
    this.settings.onStatement(text, parameters);
  }

  #guard<T>(call: () => Promise<T>): Promise<T> {
    return this.#breaker.run(call).catch((error: unknown) => Promise.reject(fromDriver(error)));
  }

  async #serverVersion(): Promise<void> {
    const { connectMs } = this.settings;
    const { agent } = await within(connectMs + GRACE_MS, this.#driver.getServerInfo(this.#database()));
    checkServerVersion(agent);
  }

  async #run(text: string, told: Told, ending?: Ending): Promise<readonly unknown[]> {
    // It may have waited for its turn.
    if (ending !== undefined && ending.reason !== null) throw ending.reason;
    const { readMs } = this.settings;
    const parameters = typeof told === 'function' ? told() : told;
    this.#tell(text, parameters);
    const session = this.#session('READ');
    // Closing a session resets its connection, which ends what the server does for it.
    const stop = (): void => void session.close().catch(() => {});
    ending?.listen(stop);
    try {
      const sent = withoutStack(() => session.run(text, parameters, { timeout: readMs }));
      const { rows, summary } = await within(readMs + GRACE_MS, received(sent));
      this.#notifications.note(text, summary);
      return rows;
    } finally {
      ending?.unlisten(stop);
      // Not waited for: a server that hangs would not answer this either.
      stop();
    }
  }

  #session(mode: 'READ' | 'WRITE', bookmarkManager?: BookmarkManager): Session {
    return this.#driver.session({
      ...this.#database(),
      defaultAccessMode: mode,
      // Every answer is bounded, so it comes in one piece.
      fetchSize: -1,
      ...(bookmarkManager === undefined ? {} : { bookmarkManager }),
    } as Parameters<Driver['session']>[0]);
  }

  #database(): { database?: string } {
    const { database } = this.settings;
    return database === undefined ? {} : { database };
  }
}
