import type { Settings } from './settings.js';

/** Where `STORE=neo4j`, `lodegraph load` and `npm run neo4j` meet when nobody says otherwise. */
export const DEFAULT_NEO4J_URI = 'bolt://127.0.0.1:7687';

/** How to reach Neo4j and how much of it to use; times in milliseconds. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  readonly poolSize: number;
  readonly connectMs: number;
  readonly acquireMs: number;
  readonly readMs: number;
  readonly pointerMs: number;
  readonly cacheSize: number;
}

export function readNeo4jConfig(settings: Settings, to?: string): Neo4jConfig {
  const password = settings.optional('NEO4J_PASSWORD');
  const milliseconds = (name: string, fallback: number): number =>
    settings.integer(name, fallback, { min: 100, max: 600_000 });
  return {
    uri: uri(settings, to),
    user: settings.optional('NEO4J_USER') ?? (password === undefined ? undefined : 'neo4j'),
    password,
    database: settings.optional('NEO4J_DATABASE'),
    poolSize: settings.integer('NEO4J_POOL_SIZE', 50, { min: 1, max: 1_000 }),
    connectMs: milliseconds('NEO4J_CONNECT_MS', 3_000),
    acquireMs: milliseconds('NEO4J_ACQUIRE_MS', 5_000),
    readMs: milliseconds('NEO4J_READ_MS', 10_000),
    pointerMs: settings.integer('NEO4J_POINTER_MS', 1_000, { min: 0, max: 10_000 }),
    cacheSize: settings.integer('LODEGRAPH_CACHE_SIZE', 200_000, { min: 1_000, max: 100_000_000 }),
  };
}

const SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

function uri(settings: Settings, to: string | undefined): string {
  const name = to === undefined ? 'NEO4J_URI' : '--to';
  const value = settings.text('NEO4J_URI', DEFAULT_NEO4J_URI, { name: '--to', value: to });
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !SCHEMES.includes(url.protocol) || url.hostname === '') {
    settings.wrong(
      `${name} is ${JSON.stringify(value)}: expected the address of a Neo4j, as neo4j://HOST:PORT, neo4j+s://HOST:PORT or bolt://HOST:PORT.`,
    );
  } else if (url.username !== '' || url.password !== '') {
    // The value itself is left out: it would stand in the log.
    settings.wrong(`${name} has a user or password in it: set NEO4J_USER and NEO4J_PASSWORD instead.`);
  }
  return value;
}
