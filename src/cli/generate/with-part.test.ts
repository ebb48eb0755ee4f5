import { withPart } from './with-part.js';

test('only what stands between the marks is replaced', () => {
  const text = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n';
  const once = withPart(text, 'x', '| new |\n');
  expect(once).toBe('a\n<!-- x -->\n\n| new |\n\n<!-- /x -->\nb\n');
  expect(withPart(once!, 'x', '| new |')).toBe(once);
});

test('a text without the marks is left alone', () => {
  expect(withPart('a', 'x', 'b')).toBeNull();
  expect(withPart('<!-- /x --> <!-- x -->', 'x', 'b')).toBeNull();
});
