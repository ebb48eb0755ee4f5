import { requestId } from './request-id.js';

test.each(['a', '4bf92f3577b34da6', 'svc:1/req=7+x._-'])('%s is kept', (id) => {
  expect(requestId(id)).toBe(id);
});

test.each([undefined, '', 'a b', 'ä', '"', 'x'.repeat(129), ['a', 'b']])('%j is replaced by a new one', (id) => {
  const made = requestId(id);
  expect(made).toMatch(/^[0-9a-f-]{36}$/);
  expect(requestId(id)).not.toBe(made);
});
