import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestServer } from '../../e2e/testing/server.js';

/** What a server is started with that is to be asked for its memory: on SIGUSR2 it collects its garbage. */
export const COLLECTABLE = { NODE_OPTIONS: `--import=${path.join(__dirname, 'collect-on-signal.mjs')}` };

/** In MiB, by the server's own figures, once everything that nobody holds is gone. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

export async function memoryOf(server: TestServer): Promise<Memory> {
  server.running.child.kill('SIGUSR2');
  await wait(500);
  const text = await (await server.fetch('/metrics')).text();
  const figure = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / 1_048_576;
  return { heap: figure('nodejs_heap_size_used_bytes'), resident: figure('process_resident_memory_bytes') };
}

export const inWords = (before: Memory, after: Memory): string =>
  `heap ${before.heap.toFixed(0)} to ${after.heap.toFixed(0)} MiB, resident ${before.resident.toFixed(0)} to ${after.resident.toFixed(0)} MiB`;
