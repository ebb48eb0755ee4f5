import { existsSync } from 'node:fs';
import { readConfig } from '../../config/config.js';
import type { Role } from '../../config/protection-config.js';
import { LodegraphError } from '../../domain/errors.js';
import { createKey, type KeyRecord } from '../../server/access/api-key.js';
import { readKeys, writeKeys } from '../../server/access/key-file.js';

export interface KeysOptions {
  readonly file?: string;
}

/** `lodegraph keys create NAME`: prints a new key, which is not told again. */
export async function createApiKey(name: string, { file, role }: KeysOptions & { readonly role: Role }): Promise<void> {
  const place = fileOf(file);
  const keys = existsSync(place) ? await readKeys(place) : [];
  const { text, record } = createKey(name, role, new Date().toISOString().slice(0, 10));
  await writeKeys(place, [...keys, record]);
  console.log(text);
  console.error(`Key ${record.id} with the role ${role} is in ${place}. Keep the line above: it is not told again.`);
}

/** `lodegraph keys list`: what is kept of the keys, which is not the keys. */
export async function listApiKeys({ file, format }: KeysOptions & { readonly format: string }): Promise<void> {
  const keys = (await readKeys(fileOf(file))).map(({ id, role, created, name }) => ({ id, role, created, name }));
  if (format === 'json') console.log(JSON.stringify(keys, null, 2));
  else for (const key of keys) console.log(lineOf(key));
}

/** `lodegraph keys revoke ID`: a running server refuses the key from a second later on. */
export async function revokeApiKey(id: string, { file }: KeysOptions): Promise<void> {
  const place = fileOf(file);
  const keys = await readKeys(place);
  const left = keys.filter((key) => key.id !== id);
  if (left.length === keys.length) {
    throw new LodegraphError(
      'BAD_USER_INPUT',
      `There is no key ${JSON.stringify(id)} in ${place}. "lodegraph keys list" says which there are.`,
    );
  }
  await writeKeys(place, left);
  console.log(`Revoked ${id}.`);
}

const lineOf = ({ id, role, created, name }: Omit<KeyRecord, 'hash'>): string =>
  [id, role.padEnd(6), created, name].join('  ');

function fileOf(file: string | undefined): string {
  const place = file ?? readConfig(process.env).serving.access.keysFile;
  if (place !== undefined) return place;
  throw new LodegraphError(
    'BAD_USER_INPUT',
    'Which file? Say --file FILE, or set LODEGRAPH_KEYS_FILE, which the server reads as well.',
  );
}
