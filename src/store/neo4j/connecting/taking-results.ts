import neo4j, { type Result, type ResultSummary } from 'neo4j-driver';
import { DEADLINE } from './driver-errors.js';

/**
 * The driver writes down the stack of every call, for errors that may follow: a seventh of what a small read costs in
 * this process. Its errors are told as ours (`driver-errors.ts`), whose stack says more.
 */
export function withoutStack<T>(call: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * The rows as they come. Waited for as a promise, the driver gathers records first, and those of many statements live
 * on together: collections of the young generation took twice as long.
 */
export function received(
  result: Result,
): Promise<{ readonly rows: readonly unknown[]; readonly summary: ResultSummary }> {
  const rows: unknown[] = [];
  return new Promise((resolve, reject) => {
    result.subscribe({
      onNext: (record) => rows.push(record.get('row')),
      onCompleted: (summary) => resolve({ rows, summary }),
      onError: reject,
    });
  });
}

/** A server that took a question and says nothing counts as away. */
export function within<T>(ms: number, answer: PromiseLike<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new neo4j.Neo4jError('The server did not answer in time.', DEADLINE, '50N42', 'deadline')),
      ms,
    );
    answer.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error as Error);
      },
    );
  });
}
