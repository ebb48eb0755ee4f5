import { readFile, rename, writeFile } from 'node:fs/promises';
import { ROLES } from '../../config/protection-config.js';
import { LodegraphError } from '../../domain/errors.js';
import type { KeyRecord } from './api-key.js';

/** The keys in a file; throws CONFIGURATION_INVALID for one that is not there or not of this form. */
export async function readKeys(file: string): Promise<readonly KeyRecord[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'there is no such file. Make one with "lodegraph keys create"' : `${code ?? 'error'}`;
    throw new LodegraphError('CONFIGURATION_INVALID', `Cannot read the keys in ${file}: ${why}.`, {}, { cause: error });
  }
  const keys = parsed(text);
  if (keys === null) throw new LodegraphError('CONFIGURATION_INVALID', `${file} is no file of keys: ${EXPECTED}`);
  return keys;
}

/** Replaces the file as a whole, readable by its owner alone: a server that reads meanwhile sees the old or the new one. */
export async function writeKeys(file: string, keys: readonly KeyRecord[]): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  await writeFile(beside, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 });
  await rename(beside, file);
}

const EXPECTED = 'expected {"keys": [{"id", "name", "role", "hash", "created"}]} as "lodegraph keys create" writes it.';

function parsed(text: string): KeyRecord[] | null {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys) && keys.every(isKey) ? keys : null;
  } catch {
    return null;
  }
}

function isKey(value: unknown): value is KeyRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, role, hash, created } = value as Record<string, unknown>;
  const known = (ROLES as readonly unknown[]).includes(role);
  const texts = typeof id === 'string' && typeof name === 'string' && typeof created === 'string';
  return known && texts && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
}
