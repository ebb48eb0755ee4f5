import { removeRecord } from './home.mjs';
import { end } from './processes.mjs';

/** A large database may have much to write before it can end. */
const PATIENCE = 30_000;

/** Stops a recorded server. Resolves with 'stopped', 'killed', or 'gone' where it did not run any more. */
export async function stopServer(server, { patience = PATIENCE } = {}) {
  const outcome = server.isAlive() ? await end(server.pid, server.isAlive, { patience }) : 'gone';
  removeRecord(server.home);
  return outcome;
}

export function outcomeText({ version, port, pid }, outcome) {
  const name = `Neo4j ${version} on port ${port} (process ${pid})`;
  if (outcome === 'stopped') return `Stopped ${name}.`;
  if (outcome === 'gone') return `${name} had ended without a stop; its record is removed.`;
  return `Killed ${name}, which did not stop when asked. It recovers by itself at the next start.`;
}
