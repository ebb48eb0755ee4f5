import fc from 'fast-check';
import { weigh } from './robustness.js';

const same = (a: unknown, b: unknown): boolean => a === b;

describe('robustness of an answer', () => {
  it('nothing disputed is robust, with one decision', () => {
    expect(weigh([], () => 1, same, 10)).toEqual({ robust: true, alternatives: [], truncated: false });
  });

  it('finds what only two exchanges together change', () => {
    const both = weigh([2, 2], ([a, b]) => a === 1 && b === 1, same, 10);
    expect(both.robust).toBe(false);
    expect(both.alternatives.map(({ answer }) => answer)).toEqual([false, false]);
  });

  it('says null where there are too many combinations, false where a single one tried decides', () => {
    const sides = Array.from({ length: 9 }, () => 2);
    expect(weigh(sides, () => 1, same, 256).robust).toBeNull();
    expect(weigh(sides, (chosen) => chosen[4]!, same, 256).robust).toBe(false);
  });

  it('tries no more than the limit, and says so', () => {
    let decided = 0;
    const { robust, alternatives, truncated } = weigh([400], () => (decided += 1) && 0, same, 256);
    expect([robust, alternatives.length, truncated, decided]).toEqual([null, 256, true, 257]);
  });

  it('is what trying every combination says', () => {
    const cases = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }).chain((sides) => {
      const count = sides.reduce((product, n) => product * n, 1);
      return fc.tuple(fc.constant(sides), fc.array(fc.boolean(), { minLength: count, maxLength: count }));
    });
    fc.assert(
      fc.property(cases, ([sides, answers]) => {
        const at = (chosen: readonly number[]): boolean =>
          answers[chosen.reduceRight((n, side, place) => n * sides[place]! + side, 0)]!;
        expect(weigh(sides, at, same, 1_000).robust).toBe(answers.every((answer) => answer === answers[0]));
      }),
      { numRuns: 1_000 },
    );
  });
});
