import { useSyncExternalStore } from 'react';

/** What the address bar says: everything a view shows follows from it, so that a link reproduces it. */
export interface Address {
  readonly path: string;
  readonly params: URLSearchParams;
}

const CHANGED = 'lodegraph:address';
let current: Address = read();

function read(): Address {
  return { path: location.pathname, params: new URLSearchParams(location.search) };
}

function subscribe(notify: () => void): () => void {
  const update = (): void => {
    current = read();
    notify();
  };
  addEventListener('popstate', update);
  addEventListener(CHANGED, update);
  return () => {
    removeEventListener('popstate', update);
    removeEventListener(CHANGED, update);
  };
}

export const useAddress = (): Address => useSyncExternalStore(subscribe, () => current);

export function go(href: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', href);
  if (!replace) scrollTo(0, 0);
  dispatchEvent(new Event(CHANGED));
}

type Values = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** An address of the explorer; what is null, empty or undefined is left out. */
export function href(path: string, values: Values = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | null | undefined]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, one);
    }
  }
  // Ids hold colons, which need no escape in a query and read better without one.
  const search = params.toString().replaceAll('%3A', ':');
  return search === '' ? path : `${path}?${search}`;
}

export const nodeHref = (id: string, asOf: string | null = null): string => href('/node', { id, asOf });

/** Changes some of the values of the address and leaves the others. */
export function setParams(values: Values): void {
  const kept: Record<string, string | readonly string[] | null> = {};
  for (const name of new Set(current.params.keys())) kept[name] = current.params.getAll(name);
  go(href(current.path, { ...kept, ...values } as Values), { replace: true });
}

/** The playground with a query in it. */
export const playgroundHref = (query: string, variables: unknown): string =>
  href('/playground', { query: query.trim(), variables: JSON.stringify(variables, null, 2) });
