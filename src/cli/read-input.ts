import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { LodegraphError } from '../domain/errors.js';

/** The text of a file, or of standard input where the name is `-`. */
export async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a directory' : String(code);
    throw new LodegraphError('BAD_USER_INPUT', `Cannot read ${file}: ${why}.`);
  }
}

/** Variables given as JSON or as @FILE. */
export async function readVariables(option: string | undefined): Promise<Record<string, unknown>> {
  if (option === undefined) return {};
  const isFile = option.startsWith('@');
  const json = isFile ? await readText(option.slice(1)) : option;
  const where = isFile ? option.slice(1) : 'The value of --variables';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new LodegraphError('BAD_USER_INPUT', `${where} is not JSON: ${(error as Error).message}.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new LodegraphError('BAD_USER_INPUT', `${where} is JSON, but not an object such as {"first": 10}.`);
}
