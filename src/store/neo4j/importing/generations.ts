import neo4j from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { DatasetInfo } from '../../graph-store.js';
import type { StoredGeneration } from '../../generations.js';
import type { Connection } from '../connecting/connection.js';
import type { GenerationState } from '../layout/live.js';
import type { Settings } from '../options.js';
import type { Counts } from '../reading/live-generation.js';
import { LIST, MARK_OLD, REMOVE_RECORD, REMOVE_SOME, ROLL_BACK } from '../statements/importing.js';
import { ImportLock } from './import-lock.js';

/** Nodes deleted in one transaction, with their edges. */
const BATCH = 10_000;

interface ListRow {
  readonly gen: number;
  readonly state: GenerationState;
  readonly info: string;
  readonly counts: string | null;
  readonly digest: string | null;
  readonly startedAt: number;
  readonly activatedAt: number | null;
  readonly isLive: boolean;
  readonly isPrevious: boolean;
}

/** All generations that the database holds, the newest first. */
export async function listGenerations(connection: Connection): Promise<readonly StoredGeneration[]> {
  const rows = (await connection.read({ text: LIST, parameters: {} })) as readonly ListRow[];
  return rows.map(({ gen, state, info, counts, digest, startedAt, activatedAt, isLive, isPrevious }) => {
    const { nodes, edges } = counts === null ? { nodes: {}, edges: {} } : (JSON.parse(counts) as Counts);
    return {
      generation: String(gen),
      dataset: JSON.parse(info) as DatasetInfo,
      role: isLive ? 'live' : isPrevious && state === 'READY' ? 'previous' : state === 'LOADING' ? 'unfinished' : 'old',
      nodes: sum(nodes),
      edges: sum(edges),
      digest,
      startedAt: new Date(startedAt),
      activatedAt: activatedAt === null ? null : new Date(activatedAt),
    };
  });
}

async function holdingLock<T>(
  connection: Connection,
  staleMs: number,
  work: (lock: ImportLock) => Promise<T>,
): Promise<T> {
  await connection.check();
  const lock = await ImportLock.take(connection, staleMs);
  try {
    return await work(lock);
  } finally {
    await lock.release();
  }
}

/** Makes the generation before the live one; gives its number. */
export const rollBack = (
  connection: Connection,
  { staleMs, pointerMs }: Pick<Settings, 'staleMs' | 'pointerMs'>,
): Promise<string> =>
  holdingLock(connection, staleMs, async (lock) => {
    await lock.untilSeen(pointerMs);
    const [gen] = await connection.write({ text: ROLL_BACK, parameters: { me: lock.me } });
    if (gen === undefined) {
      throw new LodegraphError('LOAD_REFUSED', 'There is no generation before the live one to go back to.');
    }
    return String(gen as number);
  });

/** Removes what killed loads left behind, unless another load is writing. */
export const tidy = (connection: Connection, staleMs: number): Promise<void> =>
  holdingLock(connection, staleMs, (lock) => removeOld(connection, lock)).catch((error: unknown) => {
    if (!(error instanceof LodegraphError) || error.code !== 'LOAD_REFUSED') throw error;
  });

/** Removes what is neither live nor the one before: older generations, and what killed loads left behind. */
export async function removeOld(connection: Connection, lock: ImportLock): Promise<void> {
  const marked = (await connection.write({ text: MARK_OLD, parameters: { me: lock.me } })) as readonly number[];
  for (const number of marked) {
    const gen = neo4j.int(number);
    for (;;) {
      const parameters = { gen, limit: neo4j.int(BATCH) };
      const [removed] = (await connection.write({ text: REMOVE_SOME, parameters })) as [number];
      if (removed < BATCH) break;
    }
    await connection.write({ text: REMOVE_RECORD, parameters: { gen } });
  }
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
