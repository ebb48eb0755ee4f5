import type { IncomingMessage } from 'node:http';

/** A browser that follows a link or an address: it asks for HTML, and no GraphQL client does. */
export function isBrowserVisit({ method, headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? '';
  return method === 'GET' && accept.includes('text/html') && !accept.includes('json');
}
