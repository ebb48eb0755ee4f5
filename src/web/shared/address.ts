import { useSyncExternalStore } from 'react';
import { href, type Values } from './href.js';

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

/** Changes some of the values of the address and leaves the others. */
export function setParams(values: Values): void {
  const kept: Record<string, string | readonly string[] | null> = {};
  for (const name of new Set(current.params.keys())) kept[name] = current.params.getAll(name);
  go(href(current.path, { ...kept, ...values } as Values), { replace: true });
}
