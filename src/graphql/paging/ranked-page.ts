import { pageOf, readingOf, type Page } from '../../store/paging/page-query.js';
import type { Place } from '../../store/graph-store.js';
import { encodeCursor, type ListKey } from './cursor.js';
import { pageAsked, type PageArguments } from './page-arguments.js';

export interface RankedPage<T> extends Page<{ readonly item: T; readonly cursor: string }> {
  readonly total: number;
}

/**
 * A page of a list that is computed whole and ranked. A cursor names an item and its rank: after a reload the page
 * begins or ends at that item wherever it ranks by then, or at its old rank where it is gone.
 */
export function rankedPage<T>(
  list: ListKey,
  ranked: readonly T[],
  idOf: (item: T) => string,
  page: PageArguments,
): RankedPage<T> {
  const query = pageAsked(list, page);
  const { after, before } = readingOf(query);
  /** The rank of an item, or half a step before the one that took the place of one that is gone. */
  const rankOf = ({ id, value }: Place): number => {
    const rank = ranked.findIndex((item) => idOf(item) === id);
    return rank < 0 ? Number(value) - 0.5 : rank;
  };
  const start = after === null ? 0 : Math.floor(rankOf(after)) + 1;
  const end = before === null ? ranked.length : Math.ceil(rankOf(before));
  const { items, ...place } = pageOf(ranked.map((item, rank) => ({ item, rank })).slice(start, end), query);
  const cursorOf = (item: T, rank: number): string => encodeCursor(list, { value: rank, id: idOf(item) });
  return {
    ...place,
    items: items.map(({ item, rank }) => ({ item, cursor: cursorOf(item, rank) })),
    total: ranked.length,
  };
}
