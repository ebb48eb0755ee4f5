import { pino, type Logger } from 'pino';
import type { LogLevel } from '../config/config.js';
import { readableLine } from './readable-line.js';

export type { Logger };

/**
 * Structured logs on standard output: one JSON object a line for machines, a short line for a person at a
 * terminal. Written synchronously, so that the last words of a process that dies are not lost.
 */
export function createLogger(level: LogLevel, output: NodeJS.WriteStream = process.stdout): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!output.isTTY) return pino(options, pino.destination({ fd: 1, sync: true }));
  return pino(options, { write: (line: string) => output.write(readableLine(line)) });
}

/** What a command of a moment says beside its result: faults only, on standard error. */
export const createDiagnostics = (): Logger =>
  pino({ level: 'error', base: null }, pino.destination({ fd: 2, sync: true }));
