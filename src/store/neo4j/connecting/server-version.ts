import { LodegraphError } from '../../../domain/errors.js';

/** Statements use `CALL (x) { ... }`, which came with 5.23; 5.26 is the first long-term release that has it. */
const OLDEST: readonly [number, number] = [5, 26];

/** Refuses a server that is too old, or none of Neo4j's. The agent is `Neo4j/5.26.30` or `Neo4j/2026.07.1`. */
export function checkServerVersion(agent: string | undefined): void {
  const match = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '');
  const [major, minor] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new LodegraphError(
    'CONFIGURATION_INVALID',
    `The server says it is "${agent ?? 'unknown'}"; Lodegraph needs Neo4j ${OLDEST.join('.')} or newer.`,
    { agent },
  );
}
