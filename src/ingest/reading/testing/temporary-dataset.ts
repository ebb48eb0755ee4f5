import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A dataset that `dataset.json` alone makes complete. */
export const INFO = JSON.stringify({
  id: 'test',
  title: 'Test',
  version: '1',
  date: '2026-01-31',
  licence: 'CC0-1.0',
  description: null,
});

const made: string[] = [];

/** A new directory with these files, and a `dataset.json` unless one is given or refused with null. */
export async function temporaryDataset(files: Readonly<Record<string, string | Uint8Array | null>>): Promise<string> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'lodegraph-dataset-'));
  made.push(directory);
  for (const [name, content] of Object.entries({ 'dataset.json': INFO, ...files })) {
    if (content !== null) await writeFile(path.join(directory, name), content);
  }
  return directory;
}

export async function removeTemporaryDatasets(): Promise<void> {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true, force: true });
}
