import neo4j, { type Driver } from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { Settings } from '../options.js';

/** The driver as this program uses it. Nothing is sent before the first question. */
export function openDriver(settings: Settings): Driver {
  const { uri, user, password, poolSize, connectMs, acquireMs } = settings;
  const auth = user === undefined ? undefined : neo4j.auth.basic(user, password ?? '');
  try {
    return neo4j.driver(uri, auth, {
      // Every number of ours is below 2^53; without this each would be an object.
      disableLosslessIntegers: true,
      maxConnectionPoolSize: poolSize,
      connectionTimeout: connectMs,
      connectionAcquisitionTimeout: acquireMs,
      // A connection that idled longer than this is tried before it is used: firewalls drop them silently.
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 15_000,
      telemetryDisabled: true,
      notificationFilter: {
        // An empty database knows none of our labels yet; that is no remark worth a line.
        disabledClassifications: ['UNRECOGNIZED'],
        minimumSeverityLevel: 'WARNING',
      },
    });
  } catch (error) {
    throw new LodegraphError(
      'CONFIGURATION_INVALID',
      `${JSON.stringify(uri)} is no address of a Neo4j: ${(error as Error).message} Expected neo4j://HOST:PORT, neo4j+s://HOST:PORT or bolt://HOST:PORT.`,
      { uri },
    );
  }
}
