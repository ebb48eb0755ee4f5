import type { IncomingMessage } from 'node:http';
import { isBrowserVisit, kindOfBody } from './request-media.js';

test.each([
  ['application/json', 'json'],
  ['Application/JSON; charset=UTF-8', 'json'],
  ['application/json; charset="utf-8"', 'json'],
  ['application/json; charset=latin1', 'unsupported'],
  ['application/graphql', 'unsupported'],
  ['text/plain', 'form'],
  ['multipart/form-data; boundary=x', 'form'],
  ['', 'form'],
  [undefined, 'form'],
] as const)('%s is %s', (type, kind) => {
  expect(kindOfBody(type)).toBe(kind);
});

test.each([
  ['GET', 'text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['GET', 'application/graphql-response+json, text/html', false],
  ['GET', '*/*', false],
  ['GET', undefined, false],
  ['POST', 'text/html', false],
])('%s accepting %s', (method, accept, expected) => {
  expect(isBrowserVisit({ method, headers: { accept } } as IncomingMessage)).toBe(expected);
});
