import { readableLine } from './readable-line.js';

const line = (facts: object): string =>
  readableLine(JSON.stringify({ level: 30, time: '2026-01-31T12:30:01.5Z', ...facts }));

test('a line is short and in order', () => {
  const facts = { msg: 'request', method: 'GET', path: '/livez', status: 200, ms: 1.2 };
  expect(line(facts)).toBe('12:30:01 request method=GET path=/livez status=200 ms=1.2\n');
});

test('a level other than INFO is shown', () => {
  expect(line({ level: 40, msg: 'careful' })).toBe('12:30:01 WARN careful\n');
});

test('an error is shown with its stack', () => {
  expect(line({ level: 50, msg: 'fault', err: { message: 'no', stack: 'Error: no\n    at x' } })).toBe(
    '12:30:01 ERROR fault\nError: no\n    at x\n',
  );
});

test('what a client sent cannot drive the terminal or forge a line', () => {
  const shown = line({ msg: 'request', operation: '\u001b[2J\nforged\u202e' });
  expect(shown.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(shown).toContain('\\n');
});
