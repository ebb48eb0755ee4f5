import { pastQueries, remember, titleOf } from './past-queries.js';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('what is run again moves to the front and is kept once', () => {
  const kept = storage();
  for (const query of ['{a}', '{b}', '{a}']) remember({ query, variables: '' }, kept, new Date(0));
  expect(pastQueries(kept).map(({ query }) => query)).toEqual(['{a}', '{b}']);
});

test('thirty are kept', () => {
  const kept = storage();
  for (let count = 0; count < 40; count += 1) remember({ query: `{a${count}}`, variables: '' }, kept);
  expect(pastQueries(kept)).toHaveLength(30);
  expect(pastQueries(kept)[0]!.query).toBe('{a39}');
});

test('what the storage holds of others is no history', () => {
  expect(pastQueries({ getItem: () => 'no json' })).toEqual([]);
});

test('a query is recognised by its question, its name or its beginning', () => {
  expect(titleOf('# Who owns it?\nquery Owners { a }')).toBe('Who owns it?');
  expect(titleOf('query Owners { a }')).toBe('Owners');
  expect(titleOf('{\n  a\n}')).toBe('{ a }');
});
