import path from 'node:path';
import { readAccessConfig, type AccessConfig } from './access-config.js';
import { readNeo4jConfig, type Neo4jConfig } from './neo4j-config.js';
import { packageRoot } from './package-root.js';
import { readProtectionConfig, type ProtectionConfig } from './protection-config.js';
import { MEBIBYTE, Settings } from './settings.js';
import { readTracingConfig, type TracingConfig } from './tracing-config.js';
import { readTransportConfig, type TransportConfig } from './transport-config.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that can be set from outside, read once at the start and checked as a whole. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly datasetDir: string;
  readonly store: 'memory' | 'neo4j';
  readonly neo4j: Neo4jConfig;
  readonly logLevel: LogLevel;
  /** Largest table file that is read, in bytes; null leaves it to the reader. */
  readonly maxTableBytes: number | null;
  /** How long running requests may take to finish once a stop was asked for. */
  readonly stopSeconds: number;
  readonly serving: ServingConfig;
  /** Null where no traces are sent. */
  readonly tracing: TracingConfig | null;
}

/** What applies to requests. */
export interface ServingConfig {
  readonly protection: ProtectionConfig;
  readonly access: AccessConfig;
  readonly transport: TransportConfig;
}

/** What the command line says; it wins over the environment. */
export interface Overrides {
  readonly host?: string;
  readonly port?: string;
  readonly dataset?: string;
  /** Address of the Neo4j. */
  readonly to?: string;
}

/** Reads the configuration; throws CONFIGURATION_INVALID naming every setting that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv, overrides: Overrides = {}): Config {
  const settings = new Settings(env);
  const config: Config = {
    host: settings.text('HOST', '127.0.0.1', { name: '--host', value: overrides.host }),
    port: settings.integer('PORT', 4000, { min: 0, max: 65_535 }, { name: '--port', value: overrides.port }),
    datasetDir: path.resolve(
      settings.text('DATASET_DIR', path.join(packageRoot, 'seeds'), { name: '--dataset', value: overrides.dataset }),
    ),
    store: settings.oneOf('STORE', ['memory', 'neo4j'], 'memory'),
    neo4j: readNeo4jConfig(settings, overrides.to),
    logLevel: settings.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    maxTableBytes: megabytes(settings),
    stopSeconds: settings.integer('LODEGRAPH_STOP_SECONDS', 10, { min: 0, max: 3600 }),
    serving: readServingConfig(settings),
    tracing: readTracingConfig(settings),
  };
  settings.check();
  return config;
}

export const readServingConfig = (settings = new Settings({})): ServingConfig => ({
  protection: readProtectionConfig(settings),
  access: readAccessConfig(settings),
  transport: readTransportConfig(settings),
});

function megabytes(settings: Settings): number | null {
  // A string of JavaScript holds at most half a gigabyte.
  const value = settings.integer('LODEGRAPH_MAX_TABLE_MB', 0, { min: 1, max: 500 });
  return value === 0 ? null : value * MEBIBYTE;
}
