import { decodeCursor, encodeCursor, type ListKey } from './cursor.js';
import { checkPage } from './page-arguments.js';

export interface RankedPage<T> {
  readonly items: readonly { readonly item: T; readonly cursor: string }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly total: number;
}

/**
 * A page of a list that is computed whole and ranked. A cursor names the last item and its rank: after a
 * reload the page goes on after that item wherever it ranks by then, or at its old rank where it is gone.
 */
export function rankedPage<T>(
  list: ListKey,
  ranked: readonly T[],
  idOf: (item: T) => string,
  page: { readonly first: number; readonly after?: string | null | undefined },
): RankedPage<T> {
  const first = checkPage(page.first);
  const place = decodeCursor(list, page.after);
  const found = place === null ? -1 : ranked.findIndex((item) => idOf(item) === place.id);
  const start = place === null ? 0 : found >= 0 ? found + 1 : Number(place.value);
  return {
    items: ranked.slice(start, start + first).map((item, n) => ({
      item,
      cursor: encodeCursor(list, { value: start + n, id: idOf(item) }),
    })),
    hasNext: ranked.length > start + first,
    hasPrevious: start > 0,
    total: ranked.length,
  };
}
