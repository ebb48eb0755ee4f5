/** A class of objects that are there already: what extends it gives them its private fields. */
class Given {
  constructor(of: object) {
    return of;
  }
}

/**
 * What is made of an object, made once and kept on the object itself, in a private field, which copies of it do not
 * have and nobody else sees. A WeakMap forgets it only when the whole heap is collected: until then each collection of
 * the young generation copies the value, and all that it leads to, of objects that were gone after one answer.
 */
export function madeOnce<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  class Kept extends Given {
    readonly #value: V;

    constructor(of: K, value: V) {
      super(of);
      this.#value = value;
    }

    static of(object: object): V | undefined {
      return #value in object ? object.#value : undefined;
    }
  }
  return (of) => {
    const known = Kept.of(of);
    if (known !== undefined) return known;
    const value = make(of);
    new Kept(of, value);
    return value;
  };
}
