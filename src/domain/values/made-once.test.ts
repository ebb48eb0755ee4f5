import { madeOnce } from './made-once.js';

it('is made once for each object, and by each maker', () => {
  const made: object[] = [];
  const copyOf = madeOnce((of: { readonly name: string }) => {
    made.push(of);
    return { of: of.name };
  });
  const lengthOf = madeOnce(({ name }: { readonly name: string }) => [name.length]);
  const [a, b] = [{ name: 'a' }, { name: 'bb' }];
  expect([copyOf(a), copyOf(b), lengthOf(b)]).toEqual([{ of: 'a' }, { of: 'bb' }, [2]]);
  expect(copyOf(a)).toBe(copyOf(a));
  expect(made).toEqual([a, b]);
});

it('a copy that differs does not have what was made of the first, nor does anyone see it', () => {
  const nameOf = madeOnce(({ name }: { readonly name: string }) => [name]);
  const first = { name: 'a' };
  nameOf(first);
  expect(nameOf({ ...first, name: 'b' })).toEqual(['b']);
  expect(Reflect.ownKeys({ ...first })).toEqual(['name']);
  expect(JSON.stringify(first)).toBe('{"name":"a"}');
});
