/**
 * Ends a read that nobody waits for any more. `signal` tells those who wait for something else; `check` is for
 * those who work without a pause, in which no timer fires: it looks at the clock itself.
 */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** Throws the reason once there is one. */
  check(): void;
}

/** The answer, unless the read is ended before: then its reason, at once. */
export function unlessEnded<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
  if (signal.aborted) {
    answer.catch(() => {});
    return Promise.reject(signal.reason as Error);
  }
  return new Promise<T>((resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', end, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
