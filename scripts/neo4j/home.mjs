import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.mjs';
import { commandLine } from './processes.mjs';

/** Git ignores .cache/. */
export const cache = path.resolve(process.env.NEO4J_CACHE ?? path.join(root, '.cache/neo4j'));

export const folderOf = (version) => path.join(cache, version);

/** Where one server keeps its data, logs and record. What `run` starts is kept apart: it is thrown away. */
export const homeOf = ({ version, port, throwaway = false }) =>
  path.join(folderOf(version), throwaway ? `run-${port}` : String(port));

const recordIn = (home) => path.join(home, 'server.json');

/** Written once the process is started, so that a later command finds it. */
export function writeRecord(home, record) {
  mkdirSync(home, { recursive: true });
  // By renaming: who reads meanwhile sees the whole record or none.
  writeFileSync(`${recordIn(home)}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${recordIn(home)}.new`, recordIn(home));
}

export const removeRecord = (home) => rmSync(recordIn(home), { force: true });

/**
 * The server recorded in a home, with `alive` as it is now; null where none is. After a crash or a restart
 * of the machine the id may be another program's, so the process must also have been started for this home.
 */
export function serverIn(home) {
  if (!existsSync(recordIn(home))) return null;
  try {
    const record = JSON.parse(readFileSync(recordIn(home), 'utf8'));
    return { ...record, home, isAlive: () => commandLine(record.pid).includes(`--home-dir=${home}`) };
  } catch {
    // Not a record: nothing can be said of a process.
    return null;
  }
}

/** All recorded servers, of every version and port, the dead ones too. */
export function recordedServers() {
  return foldersIn(cache)
    .flatMap((version) => foldersIn(version))
    .map(serverIn)
    .filter((server) => server !== null);
}

export const runningServers = () => recordedServers().filter((server) => server.isAlive());

export const serverOn = (port) => runningServers().find((server) => server.port === port) ?? null;

function foldersIn(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(directory, entry.name));
}
