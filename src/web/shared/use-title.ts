import { useEffect } from 'react';

/** Names the view in the browser's tab and history. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Lodegraph' : `${title} · Lodegraph`;
  }, [title]);
}
