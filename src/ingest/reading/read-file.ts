import { constants } from 'node:buffer';
import { constants as flags, type Stats } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../validation/fault.js';
import { errorCode } from './error-code.js';

/** What reading a dataset may still take; it shrinks with every table. */
export interface ReadingBudget {
  readonly maxFileBytes: number;
  bytesLeft: number;
  rowsLeft: number;
}

/** A file that waits for a writer, such as a FIFO, must not block; a link is followed by `realpath` only. */
const OPEN_FLAGS = flags.O_RDONLY | (flags.O_NONBLOCK ?? 0) | (flags.O_NOFOLLOW ?? 0);

/**
 * The bytes of a regular file that lies in the directory. Everything else is refused before a byte is
 * read: links that lead out, directories, FIFOs, devices, files above the limit.
 */
export async function readFileIn(realDirectory: string, name: string, budget: ReadingBudget): Promise<Buffer | Fault> {
  let handle: FileHandle | undefined;
  try {
    const file = await realpath(path.join(realDirectory, name));
    if (!isInside(realDirectory, file)) {
      return new Fault(
        'LINK_OUTSIDE',
        `${name} is a link that leads out of the dataset’s directory.`,
        'Copy the file into the directory instead of linking to it.',
      );
    }
    handle = await open(file, OPEN_FLAGS);
    const stats = await handle.stat();
    return refusal(name, stats, budget) ?? (await readAll(handle, stats.size));
  } catch (error) {
    return unreadable(name, error);
  } finally {
    await handle?.close();
  }
}

const isInside = (directory: string, file: string): boolean => {
  const relative = path.relative(directory, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
};

function refusal(name: string, stats: Stats, budget: ReadingBudget): Fault | null {
  if (!stats.isFile()) {
    return new Fault(
      'NOT_A_FILE',
      `${name} is ${stats.isDirectory() ? 'a directory' : 'a pipe or device'}, not a file.`,
      'Remove or rename it; a table is a plain CSV file.',
    );
  }
  const limit = Math.min(budget.maxFileBytes, constants.MAX_STRING_LENGTH);
  if (stats.size > limit) {
    return new Fault(
      'FILE_TOO_LARGE',
      `${name} has ${mebibytes(stats.size)}; the limit is ${mebibytes(limit)}.`,
      'Split the dataset, or raise the limit for tables with LODEGRAPH_MAX_TABLE_MB.',
    );
  }
  if (stats.size > budget.bytesLeft) {
    return new Fault(
      'DATASET_TOO_LARGE',
      `With ${name} the tables together pass the limit for a dataset, twice the limit for one table.`,
      'Split the dataset, or raise the limit for tables with LODEGRAPH_MAX_TABLE_MB.',
    );
  }
  budget.bytesLeft -= stats.size;
  return null;
}

/** At most `size` bytes, so that a file that grows meanwhile cannot pass the limit. */
async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function unreadable(name: string, error: unknown): Fault {
  return new Fault(
    'UNREADABLE_FILE',
    `${name} cannot be read (${errorCode(error)}).`,
    'Check that it exists and that this user may read it.',
  );
}

const mebibytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;
