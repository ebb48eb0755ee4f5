import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../e2e/testing/program.js';

const folder = mkdtempSync(path.join(tmpdir(), 'lodegraph-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cost that the reader's key may spend in a minute: soon spent under load. */
const READER_RATE = 5_000;

export interface Keys {
  readonly env: NodeJS.ProcessEnv;
  readonly texts: readonly string[];
}

/** Two keys: one that nothing limits, and one that runs into its limit. */
export async function makeKeys(): Promise<Keys> {
  const file = path.join(folder, 'keys.json');
  const texts: string[] = [];
  for (const role of ['bulk', 'reader']) {
    const { code, stdout, stderr } = await run(['keys', 'create', `load-${role}`, '--role', role, '--file', file]);
    if (code !== 0) throw new Error(stderr);
    texts.push(stdout.trim());
  }
  return { env: { LODEGRAPH_KEYS_FILE: file, LODEGRAPH_RATE_READER: String(READER_RATE) }, texts };
}
