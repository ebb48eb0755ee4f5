import { rankedPage } from './ranked-page.js';
import { listKey } from './cursor.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const page = (ranked: string[], first: number, after?: string) =>
  rankedPage(listKey('list', {}), ranked, (id) => id, { first, after });
const shown = ({ items }: ReturnType<typeof page>) => items.map(({ item }) => item);

test('pages follow each other and name their place', () => {
  const one = page(ids, 2);
  expect([shown(one), one.hasNext, one.hasPrevious, one.total]).toEqual([['a', 'b'], true, false, 5]);
  const three = page(ids, 9, page(ids, 2, one.items[1]!.cursor).items[1]!.cursor);
  expect([shown(three), three.hasNext, three.hasPrevious]).toEqual([['e'], false, true]);
});

test('after a reload a page goes on after the last item, wherever it ranks by then', () => {
  const { cursor } = page(ids, 2).items[1]!;
  expect(shown(page(['b', 'x', 'a'], 9, cursor))).toEqual(['x', 'a']);
});

test('where the last item is gone, it goes on at its rank', () => {
  const { cursor } = page(ids, 2).items[1]!;
  expect(shown(page(['a', 'c', 'd'], 9, cursor))).toEqual(['c', 'd']);
});

test('read backwards, pages end where the next begins, after a reload too', () => {
  const back = (ranked: string[], last: number, before?: string) =>
    rankedPage(listKey('list', {}), ranked, (id) => id, { last, before });
  const one = back(ids, 2);
  expect([shown(one), one.hasNext, one.hasPrevious]).toEqual([['d', 'e'], false, true]);
  const { cursor } = one.items[0]!;
  const two = back(ids, 9, cursor);
  expect([shown(two), two.hasNext, two.hasPrevious]).toEqual([['a', 'b', 'c'], true, false]);
  expect(shown(back(['d', 'x', 'a'], 9, cursor))).toEqual([]);
  expect(shown(back(['a', 'b', 'x', 'c', 'e'], 2, cursor))).toEqual(['b', 'x']);
});

test('a cursor of another list, and a page too long, are refused', () => {
  const { cursor } = page(ids, 2).items[1]!;
  expect(() => rankedPage(listKey('other', {}), ids, (id) => id, { first: 2, after: cursor })).toThrow(
    'comes from another list',
  );
  expect(() => page(ids, 201)).toThrow('first');
});
