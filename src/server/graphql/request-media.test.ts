import { kindOfBody } from './request-media.js';

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
