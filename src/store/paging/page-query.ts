/**
 * A page of a list, after the algorithm of the Relay cursor connections specification: the first so many, or the
 * last so many, of what lies between two places. Read from either end, its items stand in the list's order.
 */
export type PageQuery<P> =
  | { readonly first: number; readonly after: P | null; readonly before?: P | null }
  | { readonly last: number; readonly before: P | null; readonly after?: P | null };

export interface Page<T> {
  readonly items: readonly T[];
  /** Whether there is more towards an end of what was asked for; beyond a place, what the place names. */
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** A query of either form, its parts named alike. */
export interface Reading<P> {
  readonly size: number;
  readonly backward: boolean;
  readonly after: P | null;
  readonly before: P | null;
}

export const readingOf = <P>(query: PageQuery<P>): Reading<P> => ({
  backward: 'last' in query,
  size: 'last' in query ? query.last : query.first,
  after: query.after ?? null,
  before: query.before ?? null,
});

/** Tells queries of the edges at nodes apart. */
export const pageKey = (query: PageQuery<string>): string =>
  `${'last' in query ? `last ${query.last}` : query.first} ${query.after ?? ''} ${query.before ?? ''}`;

/** The page in what lies between the places, or in so much of it that was read from the end asked for: one item too many tells that there are more. */
export function pageOf<T>(read: readonly T[], query: PageQuery<unknown>): Page<T> {
  const { size, backward, after, before } = readingOf(query);
  const more = read.length > size;
  return backward
    ? { items: read.slice(more ? read.length - size : 0), hasPrevious: more, hasNext: before !== null }
    : { items: read.slice(0, size), hasNext: more, hasPrevious: after !== null };
}

/** Where in a sorted list lies what is between the places; `order` tells an item's side of a place. */
export function between<T, P>(
  list: ArrayLike<T>,
  query: PageQuery<P>,
  order: (item: T, place: P) => number,
): readonly [start: number, end: number] {
  const { after, before } = readingOf(query);
  return [
    after === null ? 0 : firstThat(list, (item) => order(item, after) > 0),
    before === null ? list.length : firstThat(list, (item) => order(item, before) >= 0),
  ];
}

/** The page of a sorted list that is there whole. */
export const pageOfSorted = <T, P>(
  list: readonly T[],
  query: PageQuery<P>,
  order: (item: T, place: P) => number,
): Page<T> => pageOf(list.slice(...between(list, query, order)), query);

/** The first of which something holds that holds of all that follow, by halving. */
function firstThat<T>(list: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
