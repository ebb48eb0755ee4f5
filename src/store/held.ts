/** A value that is at hand, or on its way. Most of an answer is at hand; only the rest is worth a promise. */
export type Held<T> = T | Promise<T>;

/** What follows from a value, as soon as it is there. */
export const when = <T, R>(value: Held<T>, follow: (value: T) => Held<R>): Held<R> =>
  value instanceof Promise ? value.then(follow) : follow(value);

/** Some values, as soon as all are there. */
export const whenAll = <T>(values: readonly Held<T>[]): Held<readonly T[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
