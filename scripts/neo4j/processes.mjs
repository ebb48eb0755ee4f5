import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Does a process of this id live, whoever started it? */
export function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** How the process was started; empty for one that is gone or has ended without being collected. */
export function commandLine(pid) {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** Asks the process to end and, if it has not after a while, ends it. Says which of the two it was. */
export async function end(pid, isAlive, { patience }) {
  signal(pid, 'SIGTERM');
  if (await gone(isAlive, patience)) return 'stopped';
  signal(pid, 'SIGKILL');
  if (await gone(isAlive, 5_000)) return 'killed';
  throw new Error(`process ${pid} does not end`);
}

export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function gone(isAlive, patience) {
  const until = performance.now() + patience;
  while (isAlive()) {
    if (performance.now() > until) return false;
    await sleep(50);
  }
  return true;
}
