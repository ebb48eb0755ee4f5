import fc from 'fast-check';
import { editDistance } from './edit-distance.js';
import { Vocabulary } from './vocabulary.js';

/** Optimal string alignment written down from its definition, without a band and without stopping early. */
function distanceByDefinition(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let least = Math.min(of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, of(i - 2, j - 2) + 1);
    known.set(key, least);
    return least;
  };
  return of(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'k', 'é', '镍'), minLength: 1, maxLength: 9 });

it.each([
  ['lynas', 'lynas', 0],
  ['lynsa', 'lynas', 1],
  ['lyna', 'lynas', 1],
  ['lynnas', 'lynas', 1],
  ['tsingshan', 'qingshan', 2],
  ['ca', 'abc', 3],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

it('is that of the definition, or says that it is more', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(distanceByDefinition(a, b), most + 1));
    }),
    { numRuns: 2_000 },
  );
});

describe('a vocabulary', () => {
  const words = fc.uniqueArray(word, { maxLength: 25 });

  it('finds the typos, beginnings and insides that a comparison with every word finds', () => {
    fc.assert(
      fc.property(words, word, fc.integer({ min: 1, max: 2 }), (all, term, most) => {
        const vocabulary = new Vocabulary(all);
        const near = (distance: number) => all.filter((other) => distanceByDefinition(term, other) === distance);
        expect(vocabulary.typosOf(term, most).map((found) => [...found].sort())).toEqual(
          Array.from({ length: most }, (_, n) => near(n + 1).sort()),
        );
        expect([...vocabulary.holding(term)].sort()).toEqual(all.filter((other) => other.indexOf(term) > 0).sort());
        expect([...vocabulary.beginningWith(term)].sort()).toEqual(
          all.filter((other) => other.startsWith(term)).sort(),
        );
        expect(vocabulary.has(term)).toBe(all.includes(term));
        expect(vocabulary.hasPrefix(term)).toBe(all.some((other) => other.startsWith(term)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the nearest typos where there are too many, those with the same first letter first', () => {
    const many = Array.from({ length: 60 }, (_, n) => `nick${String.fromCharCode(0x4e00 + n)}l`);
    const [one, two] = new Vocabulary(['xickel', ...many, 'nixkxl']).typosOf('nickel', 2);
    expect([one!.length, two!.length]).toEqual([32, 0]);
    expect(one).not.toContain('xickel');
  });
});
