import neo4j from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { Connection } from '../connecting/connection.js';
import { isThereAlready } from '../connecting/driver-errors.js';
import { SCHEMA } from '../layout/names.js';
import { schemaStatements } from './schema-statements.js';

/** Raised whenever nodes, edges, constraints or indexes change in a way that older data or readers do not fit. */
export const SCHEMA_VERSION = 5;

const READ_VERSION = `OPTIONAL MATCH (s:${SCHEMA} {name: 'schema'}) RETURN s.version AS row`;
/** Constraints have indexes of their name. */
const SHOW_INDEXES = 'SHOW INDEXES YIELD name RETURN name AS row';
/** New indexes are filled within these seconds, or the load fails. */
const AWAIT_INDEXES = 'CALL db.awaitIndexes(300)';
const WRITE_VERSION = `MERGE (s:${SCHEMA} {name: 'schema'}) SET s.version = $version RETURN s.version AS row`;

/** Refuses a database that this version cannot read, and says what to do. */
export function checkVersion(version: number | null): void {
  if (version === null || version === SCHEMA_VERSION) return;
  throw new LodegraphError(
    'STORE_UNAVAILABLE',
    version > SCHEMA_VERSION
      ? `The database was loaded by a newer Lodegraph: its schema has version ${version}, this program knows ${SCHEMA_VERSION}. Update this program.`
      : `The database was loaded by an older Lodegraph: its schema has version ${version}, this program needs ${SCHEMA_VERSION}. Run "lodegraph load [DIR] --to URI" with this version: it migrates the schema and loads the dataset anew.`,
    { version, known: SCHEMA_VERSION },
  );
}

/** Creates what is missing and records the version. Only an import calls it: readers change nothing. */
export async function createSchema(connection: Connection): Promise<void> {
  const [version] = (await connection.read({ text: READ_VERSION, parameters: {} })) as [number | null];
  if (version !== null && version > SCHEMA_VERSION) checkVersion(version);
  const there = new Set(await connection.read({ text: SHOW_INDEXES, parameters: {} }));
  const missing = schemaStatements().filter(({ name }) => !there.has(name));
  for (const { text } of missing) await connection.write({ text, parameters: {} }).catch(unlessThere);
  if (missing.length > 0) await connection.write({ text: AWAIT_INDEXES, parameters: {} });
  if (version === SCHEMA_VERSION) return;
  await connection.write({ text: WRITE_VERSION, parameters: { version: neo4j.int(SCHEMA_VERSION) } });
}

/** Two loads may begin at once: only then is it settled which of them is refused. */
function unlessThere(error: unknown): void {
  if (!isThereAlready(error)) throw error;
}
