/**
 * What is made of an object, made once and kept on the object itself, where copies of it do not have it. A WeakMap
 * forgets it only when the whole heap is collected: until then each collection of the young generation copies the
 * value, and all that it leads to, of objects that were gone after one answer.
 */
export function madeOnce<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  const kept = Symbol('made once');
  return (of) => {
    const known = (of as { readonly [kept]?: V })[kept];
    if (known !== undefined) return known;
    const value = make(of);
    Object.defineProperty(of, kept, { value });
    return value;
  };
}
