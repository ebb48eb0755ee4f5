import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { lives } from './processes.mjs';

/** Does the work while holding a file that nobody else can hold; one left by a process that is gone counts for nothing. */
export async function withLock(file, what, work) {
  take(file, what);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file, what) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (lives(holder)) break;
      rmSync(file, { force: true });
    }
  }
  throw new Failure(`There already is ${what} under way (process ${readFileSync(file, 'utf8')}). Wait for it to end.`);
}
