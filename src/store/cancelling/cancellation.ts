import type { Ending } from './ending.js';

/**
 * Ends a read that nobody waits for any more. `ending` tells those who wait for something else; `check` is for
 * those who work without a pause, in which no timer fires: it looks at the clock itself.
 */
export interface Cancellation {
  readonly ending: Ending;
  /** Throws the reason once there is one. */
  check(): void;
}

/** The answer, unless the read is ended before: then its reason, at once. */
export function unlessEnded<T>(ending: Ending, answer: Promise<T>): Promise<T> {
  if (ending.reason !== null) {
    answer.catch(() => {});
    return Promise.reject(ending.reason);
  }
  return new Promise<T>((resolve, reject) => {
    ending.listen(reject);
    answer.then(
      (value) => {
        ending.unlisten(reject);
        resolve(value);
      },
      (error: unknown) => {
        ending.unlisten(reject);
        reject(error as Error);
      },
    );
  });
}
