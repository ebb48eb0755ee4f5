/** What the store says of itself while it runs: outages, recoveries, remarks of the server. */
export type Notice = (level: 'info' | 'warn', message: string, details: Readonly<Record<string, unknown>>) => void;

/** How to reach the database, and how much of it to use. */
export interface Settings {
  /** `neo4j://` and `neo4j+s://` for clusters and Aura, `bolt://` and `bolt+s://` for one server. */
  readonly uri: string;
  /** Undefined where the server asks for no authentication. */
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** Undefined for the user's home database. */
  readonly database: string | undefined;
  /** Connections of this process at once; more requests than that wait. */
  readonly poolSize: number;
  /** Milliseconds until a server that cannot be reached counts as away. */
  readonly connectMs: number;
  /** Milliseconds that a request waits for a free connection. */
  readonly acquireMs: number;
  /** Milliseconds after which the server gives up a read. */
  readonly readMs: number;
  /** Milliseconds after which the server gives up a batch of an import. */
  readonly writeMs: number;
  /**
   * Milliseconds that a look at the pointer to the live generation counts for, where no import is under way; 0 has
   * every request look. An import waits as long before it moves the pointer, so it must not know of less than readers.
   */
  readonly pointerMs: number;
  /** Nodes and edges that the cache may hold together. */
  readonly cacheSize: number;
  /** Milliseconds without a sign of life after which the lock of another import counts as abandoned. */
  readonly staleMs: number;
  readonly notice: Notice;
  /** Called with every statement that is sent: tests count them. */
  readonly onStatement: (text: string, parameters: Readonly<Record<string, unknown>>) => void;
  /** Stands around every read, so that a trace may say for whom it was done and how long it took. */
  readonly observe: Observe;
}

export type Observe = <T>(text: string, read: () => Promise<T>) => Promise<T>;

export type Neo4jOptions = Pick<Settings, 'uri'> & Partial<Settings>;

const DEFAULTS: Omit<Settings, 'uri'> = {
  user: undefined,
  password: undefined,
  database: undefined,
  poolSize: 50,
  connectMs: 3_000,
  acquireMs: 5_000,
  readMs: 10_000,
  writeMs: 120_000,
  pointerMs: 1_000,
  cacheSize: 200_000,
  staleMs: 30_000,
  notice: () => {},
  onStatement: () => {},
  observe: (_, read) => read(),
};

export const settingsOf = (options: Neo4jOptions): Settings => ({ ...DEFAULTS, ...options });
