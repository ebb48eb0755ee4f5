import { LodegraphError } from '../../../domain/errors.js';
import type { Cancellation } from '../../cancelling/cancellation.js';
import { Ending } from '../../cancelling/ending.js';
import type { Asked } from './asking.js';
import type { Answer } from './on-its-way.js';

/**
 * Milliseconds that a request waits for the roots of others; then it asks alone. Most statements take a few, and some
 * hundreds where the database is busy or far away.
 */
const PATIENCE_MS = 1_000;

/**
 * The answer of a statement that others joined, or may; null where a request had better ask alone: it takes so
 * long, or needs so much, that something of the others must be the cause. `own` is how many of its roots are the request's.
 */
export async function answeredTogether(
  { statement, roots, hasLeft }: Asked,
  own: number,
  cancellation?: Cancellation,
  patienceMs = PATIENCE_MS,
): Promise<Answer | null> {
  const isShared = (): boolean => roots.length > own;
  if (hasLeft && !isShared()) return statement.wait(cancellation);
  const leaving = new Ending();
  const leave = (reason: Error): void => leaving.end(reason);
  // After that time it has left, and nobody joins it any more.
  const timer = setTimeout(() => isShared() && leave(new Error('waits for others')), patienceMs);
  cancellation?.ending.listen(leave);
  try {
    return await statement.wait({ ending: leaving, check: () => {} });
  } catch (error) {
    const isOfOthers = leaving.reason !== null || (error instanceof LodegraphError && error.code === 'TIMEOUT');
    const isEnded = cancellation !== undefined && cancellation.ending.reason !== null;
    if (isEnded || !isOfOthers || !isShared()) throw error;
    return null;
  } finally {
    clearTimeout(timer);
    cancellation?.ending.unlisten(leave);
  }
}
