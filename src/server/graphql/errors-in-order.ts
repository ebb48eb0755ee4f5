import type { GraphQLFormattedError } from 'graphql';

interface Placed {
  readonly error: GraphQLFormattedError;
  /** The index of each key or item on the way. */
  readonly place: readonly number[];
}

/**
 * The errors of an answer in the order of its data, and one for each null that errors left there. Otherwise they stand
 * as they happened, which depends on how fast each part was, and some are told or not as the answer was ready.
 */
export function errorsInOrder(
  data: unknown,
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  if (errors.length < 2 || data === undefined) return errors;
  const placed = new Map<string, Placed>();
  for (const error of errors) {
    const place = placeOf(data, error.path ?? []);
    const key = place.join();
    if (!placed.has(key)) placed.set(key, { error, place });
  }
  return [...placed.values()].sort(byPlace).map(({ error }) => error);
}

/** Where a path ends in the data: at a null. */
function placeOf(data: unknown, path: readonly (string | number)[]): number[] {
  const place: number[] = [];
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break;
    place.push(typeof key === 'number' ? key : Object.keys(value).indexOf(key));
    value = (value as Record<string | number, unknown>)[key];
  }
  return place;
}

function byPlace({ place: a }: Placed, { place: b }: Placed): number {
  const differs = a.findIndex((index, depth) => index !== b[depth]);
  return differs < 0 ? a.length - b.length : a[differs]! - (b[differs] ?? -1);
}
