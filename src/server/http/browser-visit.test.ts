import type { IncomingMessage } from 'node:http';
import { isBrowserVisit } from './browser-visit.js';

test.each([
  ['GET', 'text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['GET', 'application/graphql-response+json, text/html', false],
  ['GET', '*/*', false],
  ['GET', undefined, false],
  ['POST', 'text/html', false],
])('%s accepting %s', (method, accept, expected) => {
  expect(isBrowserVisit({ method, headers: { accept } } as IncomingMessage)).toBe(expected);
});
