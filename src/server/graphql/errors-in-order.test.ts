import { errorsInOrder } from './errors-in-order.js';

const at = (...path: (string | number)[]) => ({ message: path.join('.'), path });
const told = (data: unknown, ...errors: ReturnType<typeof at>[]): string[] =>
  errorsInOrder(data, errors).map(({ message }) => message);

test('errors stand in the order of the data, whatever came first', () => {
  const data = { b: null, list: [{ a: null, c: 1 }, null, { a: null, c: 2 }], a: null };
  const errors = [at('a'), at('list', 2, 'a'), at('list', 1, 'c'), at('list', 0, 'a'), at('b')];
  expect(told(data, ...errors)).toEqual(['b', 'list.0.a', 'list.1.c', 'list.2.a', 'a']);
});

test('of those that left the same null, the first is told', () => {
  expect(told({ a: null, b: 1 }, at('a', 'x', 1, 'z'), at('a', 'x', 0, 'y'))).toEqual(['a.x.1.z']);
  expect(told(null, at('b'), at('a'))).toEqual(['b']);
});

test('errors of a request that was not run stay as they are', () => {
  expect(told(undefined, at('b'), at('a'))).toEqual(['b', 'a']);
});
