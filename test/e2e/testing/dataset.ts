import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './program.js';

const made: string[] = [];
afterAll(() => made.forEach((directory) => rmSync(directory, { recursive: true, force: true })));

const TINY: Readonly<Record<string, string>> = {
  'dataset.json': JSON.stringify({
    id: 'tiny',
    title: 'A tiny <dataset>',
    version: '1',
    date: '2026-01-31',
    licence: 'CC0-1.0',
    description: null,
  }),
  'sources.csv': 'id,title,date\nsource:report,A report,2025-12-01\n',
  'facilities.csv': 'id,name,type,country\nfacility:plant,The Plant,SMELTER,country:MY\n',
  'firms.csv': 'id,name\nfirm:owner,The Owner\n',
  'stakes.csv': 'owner,asset,share,source\nfirm:owner,facility:plant,60,source:report\n',
};

/** A new directory with a small dataset, some of its files replaced. */
export async function writeDataset(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'lodegraph-e2e-'));
  made.push(directory);
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries({ ...TINY, ...files })) await writeFile(path.join(directory, name), text);
  return directory;
}

const PACKAGED = path.join(root, 'seeds');

/** The packaged dataset, or a small one where the package comes without. */
export async function datasetDirectory(): Promise<string> {
  return existsSync(path.join(PACKAGED, 'dataset.json')) ? PACKAGED : writeDataset();
}
