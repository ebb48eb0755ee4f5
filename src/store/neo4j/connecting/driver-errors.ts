import neo4j, { type Neo4jError } from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';

/**
 * What the driver throws, as the errors of this program. What is said here reaches clients, so nothing of
 * addresses, statements or credentials is in it; the driver's error stays attached as the cause, for the log.
 */
export function fromDriver(error: unknown): unknown {
  if (error instanceof LodegraphError || !isDriverError(error)) return error;
  const { code, message } = error;
  const make = (kind: ConstructorParameters<typeof LodegraphError>[0], text: string): LodegraphError =>
    new LodegraphError(kind, text, {}, { cause: error });

  if (TIMED_OUT.test(code))
    return make('TIMEOUT', 'The database took too long. Ask for less: fewer items, less depth.');
  if (/OutOfMemory/.test(code)) {
    return make('TIMEOUT', 'The question needs more memory than the database allows. Ask for less.');
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return make('CONFIGURATION_INVALID', 'Neo4j refuses the credentials: check NEO4J_USER and NEO4J_PASSWORD.');
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return make('CONFIGURATION_INVALID', 'Neo4j has no such database: check NEO4J_DATABASE.');
  }
  if (message.includes('acquisition timed out')) {
    return make('STORE_UNAVAILABLE', 'All connections to Neo4j are busy. Try again in a moment.');
  }
  if (isOutage(error)) return unavailable(error);
  return error;
}

export const unavailable = (cause?: unknown): LodegraphError =>
  new LodegraphError('STORE_UNAVAILABLE', 'Neo4j does not answer. Try again in a moment.', {}, { cause });

/** True where the server, or the way to it, is the trouble: what the circuit breaker counts. */
export function isOutage(error: unknown): boolean {
  if (error instanceof LodegraphError) return error.code === 'STORE_UNAVAILABLE' && isOutage(error.cause);
  if (!isDriverError(error) || error.message.includes('acquisition timed out')) return false;
  const { code } = error;
  return (
    code === neo4j.error.SERVICE_UNAVAILABLE ||
    code === neo4j.error.SESSION_EXPIRED ||
    code === DEADLINE ||
    code === 'Neo.TransientError.General.DatabaseUnavailable' ||
    code === 'Neo.TransientError.Database.DatabaseUnavailable'
  );
}

/** True where asking again at once, on another connection, may well succeed. */
export const isWorthRepeating = (error: unknown): boolean =>
  isDriverError(error) && error.code !== DEADLINE && neo4j.isRetryableError(error) && !TIMED_OUT.test(error.code);

/** True where another process has made the same index or constraint in this moment: IF NOT EXISTS does not see that. */
export const isThereAlready = (error: unknown): boolean =>
  isDriverError(error) && /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(error.code);

/** The code of the error for a server that took a statement and never answered. */
export const DEADLINE = 'Lodegraph.Deadline';

const TIMED_OUT = /Transaction\.TransactionTimedOut|LockAcquisitionTimeout/;

const isDriverError = (error: unknown): error is Neo4jError => error instanceof neo4j.Neo4jError;
