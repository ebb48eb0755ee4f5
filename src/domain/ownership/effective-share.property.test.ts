import fc from 'fast-check';
import { effectiveShare } from './effective-share.js';
import { indexOwnership, type OwnershipIndex } from './ownership-graph.js';
import {
  exactMatrix,
  indexOf,
  nodeName,
  randomOwnership,
  rangesOf,
  runs,
  sampleMatrix,
  textOf,
  type RandomOwnership,
} from './testing/arbitrary-ownership.js';
import { absorbed, cornerMatrices, integrated } from './testing/exact-ownership.js';
import { graphFromText } from './testing/graph-from-text.js';

const all = (index: OwnershipIndex, set: ReadonlySet<number>, size: number) => {
  const assets = Array.from({ length: size }, (_, node) => nodeName(node));
  const shares = effectiveShare(index, new Set([...set].map(nodeName)), assets);
  return assets.map((asset) => shares.get(asset)!);
};
const sets = (size: number): fc.Arbitrary<ReadonlySet<number>> =>
  fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }).map((nodes) => new Set(nodes));

/** The tenth significant digit of a percentage, to which answers are rounded. */
const NEAR = 1e-8;

test('exact shares are those of N = (I - A)^-1', () => {
  const exact = randomOwnership({ nodes: 12, holders: 5, width: 0 });
  fc.assert(
    fc.property(exact, (random) => {
      const size = random.columns.length;
      const index = indexOf(random);
      const n = integrated(exactMatrix(random));
      if (n === null) return; // A closed loop: the matrix does not invert; the next property covers it.
      for (let i = 0; i < Math.min(4, size); i += 1) {
        all(index, new Set([i]), size).forEach(({ low, high }, j) => {
          const made = n[i]![j]!.sub(i === j ? 1 : 0).div(n[i]![i]!);
          expect(Math.abs(low - 100 * made.valueOf())).toBeLessThan(NEAR);
          expect(high).toBe(low);
        });
      }
    }),
    { numRuns: runs(1000) },
  );
});

test('exact shares of sets, with closed loops too', () => {
  const exact = randomOwnership({ nodes: 12, holders: 4, width: 0 });
  fc.assert(
    fc.property(
      exact.chain((random) => fc.tuple(fc.constant(random), sets(random.columns.length))),
      ([random, set]) => {
        const truth = absorbed(exactMatrix(random), set);
        all(indexOf(random), set, random.columns.length).forEach(({ low, high }, j) => {
          expect(Math.abs(low - 100 * truth[j]!.valueOf())).toBeLessThan(NEAR);
          expect(high).toBe(low);
        });
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('whatever the shares are inside their intervals, the truth is inside the answer', () => {
  const wide = randomOwnership({ nodes: 12, holders: 4, width: 100 });
  fc.assert(
    fc.property(
      wide.chain((random) =>
        fc.tuple(
          fc.constant(random),
          sets(random.columns.length),
          fc.array(fc.oneof(fc.constantFrom(0, 100), fc.nat(100)), { minLength: 1, maxLength: 20 }),
        ),
      ),
      ([random, set, parts]) => {
        const truth = absorbed(sampleMatrix(random, parts), set);
        all(indexOf(random), set, random.columns.length).forEach(({ low, high }, j) => {
          expect(low).toBeLessThanOrEqual(100 * truth[j]!.valueOf() + NEAR);
          expect(high).toBeGreaterThanOrEqual(100 * truth[j]!.valueOf() - NEAR);
        });
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('both ends are reached: they are the extremes over all corners', () => {
  const small = randomOwnership({ nodes: 4, holders: 3, width: 100, complete: true });
  fc.assert(
    fc.property(
      small.chain((random) => fc.tuple(fc.constant(random), sets(random.columns.length))),
      ([random, set]) => {
        const size = random.columns.length;
        const least = new Array<number>(size).fill(1);
        const most = new Array<number>(size).fill(0);
        for (const matrix of cornerMatrices(rangesOf(random), random.complete)) {
          absorbed(matrix, set).forEach((value, j) => {
            least[j] = Math.min(least[j]!, value.valueOf());
            most[j] = Math.max(most[j]!, value.valueOf());
          });
        }
        all(indexOf(random), set, size).forEach(({ low, high }, j) => {
          expect(Math.abs(low - 100 * least[j]!)).toBeLessThan(NEAR);
          expect(Math.abs(high - 100 * most[j]!)).toBeLessThan(NEAR);
        });
      },
    ),
    { numRuns: runs(150) },
  );
}, 120_000);

/** The extreme share of node 0 in every node, by applying the definition's operator until nothing moves. */
function byIteration({ columns }: RandomOwnership, sign: 1 | -1): number[] {
  const worth = columns.map(() => 0);
  for (let change = 1; change > 1e-15;) {
    change = 0;
    columns.forEach((ranges, asset) => {
      if (asset === 0) return;
      const held = (owner: number): number => (owner === 0 ? 1 : worth[owner]!);
      let value = ranges.reduce((sum, { owner, low }) => sum + low * held(owner), 0);
      let left = 100 - ranges.reduce((sum, { low }) => sum + low, 0);
      // LOW leaves the rest to nobody.
      for (const { owner, low, high } of sign < 0 ? [] : [...ranges].sort((a, b) => held(b.owner) - held(a.owner))) {
        const part = Math.min(left, high - low);
        value += part * held(owner);
        left -= part;
      }
      change = Math.max(change, Math.abs(value / 100 - worth[asset]!));
      worth[asset] = value / 100;
    });
  }
  return worth;
}

test('large loops agree with plain iteration of the definition', () => {
  const size = 100;
  const loop = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(30), fc.nat(size - 1)), {
    minLength: size,
    maxLength: size,
  });
  fc.assert(
    fc.property(loop, (firms) => {
      const random: RandomOwnership = {
        complete: [],
        columns: firms.map(([low, width, other], asset) => {
          const owners = new Set([0, (asset + 1) % size, (asset + 7) % size, other]);
          return [...owners].filter((owner) => owner !== asset).map((owner) => ({ owner, low, high: low + width }));
        }),
      };
      const [least, most] = [byIteration(random, -1), byIteration(random, 1)];
      all(indexOf(random), new Set([0]), size).forEach(({ low, high }, j) => {
        if (j === 0) return;
        expect(Math.abs(low - 100 * least[j]!)).toBeLessThan(NEAR);
        expect(Math.abs(high - 100 * most[j]!)).toBeLessThan(NEAR);
      });
    }),
    { numRuns: 50 },
  );
});

test('answers do not depend on the order of stakes and parties', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 10, holders: 4, width: 50 }), fc.infiniteStream(fc.nat()), (random, keys) => {
      const graph = graphFromText(textOf(random));
      const shuffled = <T>(items: Iterable<T>): T[] =>
        [...items]
          .map((item) => ({ item, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const other = { ...graph, stakes: shuffled(graph.stakes), parties: new Map(shuffled(graph.parties)) };
      const size = random.columns.length;
      for (let i = 0; i < Math.min(4, size); i += 1) {
        const set = new Set([i]);
        expect(all(indexOwnership(other), set, size)).toEqual(all(indexOwnership(graph), set, size));
      }
    }),
    { numRuns: runs(100) },
  );
});
