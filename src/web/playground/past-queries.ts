/** What was run, newest first. Headers are never kept: they may hold a key. */
export interface PastQuery {
  readonly query: string;
  readonly variables: string;
  readonly at: string;
}

const KEY = 'lodegraph:past-queries';
const KEPT = 30;

export function pastQueries(storage: Pick<Storage, 'getItem'> = localStorage): readonly PastQuery[] {
  try {
    return JSON.parse(storage.getItem(KEY) ?? '[]') as readonly PastQuery[];
  } catch {
    return [];
  }
}

/** Run again, a query moves to the front. */
export function remember(
  { query, variables }: Pick<PastQuery, 'query' | 'variables'>,
  storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
  now = new Date(),
): void {
  const others = pastQueries(storage).filter((past) => past.query !== query || past.variables !== variables);
  const kept = [{ query, variables, at: now.toISOString() }, ...others].slice(0, KEPT);
  try {
    storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage keeps nobody from asking.
  }
}

/** A line to recognise a query by: the question in its comment, else its name, else its beginning. */
export function titleOf(query: string): string {
  const comment = /^\s*#\s*(.+)$/m.exec(query)?.[1];
  const name = /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
  return comment ?? name ?? query.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
}
