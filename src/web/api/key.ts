import { useSyncExternalStore } from 'react';

/** The visitor's API key: kept in this tab until it is closed, sent in a header, and never part of an address. */
export interface KeyState {
  readonly key: string | null;
  /** Grows with each change of the key: what was asked with another key is asked again. */
  readonly turn: number;
  /** Why the server wants a key, or another one; null while it answers. */
  readonly refusal: string | null;
  /** Whether the visitor has opened the field. */
  readonly isOpen: boolean;
}

const STORED = 'lodegraph:key';
/** The id of the field. */
export const KEY_FIELD = 'api-key';
let state: KeyState = { key: stored(), turn: 0, refusal: null, isOpen: false };
const listeners = new Set<() => void>();

function stored(): string | null {
  try {
    return sessionStorage.getItem(STORED);
  } catch {
    // Forbidden: the key then lives as long as the page.
    return null;
  }
}

function change(to: Partial<KeyState>): void {
  state = { ...state, ...to };
  for (const notify of listeners) notify();
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

export const useKey = (): KeyState => useSyncExternalStore(subscribe, () => state);

/** The key to send a request with, if there is one. */
export const currentKey = (): string | null => state.key;

export const keyHeaders = (key: string | null): Readonly<Record<string, string>> =>
  key === null ? {} : { authorization: `Bearer ${key}` };

/** The key in what was pasted, perhaps with the word that goes before it in a header; null where it cannot be one. */
export const keyIn = (text: string): string | null => /^\s*(?:bearer\s+)?([\x21-\x7e]+)\s*$/i.exec(text)?.[1] ?? null;

export function setKey(key: string | null): void {
  try {
    if (key === null) sessionStorage.removeItem(STORED);
    else sessionStorage.setItem(STORED, key);
  } catch {
    // As above.
  }
  change({ key, turn: state.turn + 1, refusal: null, isOpen: false });
}

/** The server did not take the key that it was asked with; an answer to an earlier one no longer matters. */
export function keyRefused(sent: string | null, message: string): void {
  if (sent === state.key) change({ refusal: withoutHeaders(message) });
}

/** A refusal without how programs send a key: a visitor has the field for it. */
export const withoutHeaders = (message: string): string => message.replace(/ Send a key as .*/, '');

/** Shows the field, and leads the keyboard to it. */
export function openKey(): void {
  change({ isOpen: true });
  document.getElementById(KEY_FIELD)?.focus();
}

export const closeKey = (): void => change({ isOpen: false });
