import fc from 'fast-check';
import type { OwnershipIndex } from './ownership-graph.js';
import { strongestChains } from './strongest-chains.js';
import { indexOf, nodeName, randomOwnership, runs } from './testing/arbitrary-ownership.js';
import { indexFromText } from './testing/graph-from-text.js';

const chainsOf = (index: OwnershipIndex, owner: string, asset: string, k: number) =>
  strongestChains(index, new Set([owner]), asset, k);
const told = (index: OwnershipIndex, owner: string, asset: string, k: number) =>
  chainsOf(index, owner, asset, k).chains.map(({ steps, share }) => [
    [steps[0]!.owner, ...steps.map((step) => step.asset)].join('>'),
    share.low,
    share.high,
  ]);

test('E1: the direct 30 before the 6 through B', () => {
  const index = indexFromText('FAM>B 30, B>C 20, FAM>C 30');
  expect(told(index, 'FAM', 'C', 5)).toEqual([
    ['FAM>C', 30, 30],
    ['FAM>B>C', 6, 6],
  ]);
  expect(chainsOf(index, 'FAM', 'C', 5).more).toBe(false);
  expect(chainsOf(index, 'FAM', 'C', 1).more).toBe(true);
});

test('E2: a loop is no chain: each is told once, without going round', () => {
  const index = indexFromText('P>A 50, B>A 50, Q>B 50, A>B 50');
  expect(told(index, 'P', 'A', 5)).toEqual([['P>A', 50, 50]]);
  expect(told(index, 'Q', 'A', 5)).toEqual([['Q>B>A', 25, 25]]);
  expect(told(index, 'A', 'B', 5)).toEqual([['A>B', 50, 50]]);
});

test('E4: bounds multiply; the middle ranks', () => {
  const index = indexFromText('A>B 25..50, B>C 50..75, A>C 10..20');
  expect(told(index, 'A', 'C', 5)).toEqual([
    ['A>B>C', 12.5, 37.5],
    ['A>C', 10, 20],
  ]);
});

test('a set of owners: a chain ends at the first of them', () => {
  const index = indexFromText('X>P 50, P>A 40, Y>A 30');
  const { chains } = strongestChains(index, new Set(['P', 'X', 'Y']), 'A', 9);
  expect(chains.map(({ steps }) => steps.map(({ owner }) => owner))).toEqual([['P'], ['Y']]);
});

test('nobody, and an asset that nobody knows', () => {
  const index = indexFromText('P>A 50');
  expect(chainsOf(index, 'nobody', 'A', 3).chains).toEqual([]);
  expect(chainsOf(index, 'P', 'nothing', 3).chains).toEqual([]);
  expect(chainsOf(index, 'A', 'A', 3).chains).toEqual([]);
});

test('a ladder of 20 diamonds: the 20 strongest of 2^20 chains in under 50 ms', () => {
  const rungs = Array.from({ length: 20 }, (_, n) => {
    const [above, below] = [`n${n}`, `n${n + 1}`];
    return `${above}>L${n} 100, ${above}>R${n} 100, L${n}>${below} ${50 + n}, R${n}>${below} ${50 - n}`;
  });
  const index = indexFromText(rungs.join(', '));
  const strongest = Array.from({ length: 20 }, (_, n) => (50 + n) / 100).reduce((a, b) => a * b);
  chainsOf(index, 'n0', 'n20', 20);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const { chains, more } = chainsOf(index, 'n0', 'n20', 20);
    expect(more).toBe(true);
    expect(new Set(chains.map(({ steps }) => steps.map(({ owner }) => owner).join())).size).toBe(20);
    expect(chains[0]!.share.low).toBeCloseTo(100 * strongest, 8);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});

describe('against every simple chain, listed', () => {
  /** The definition: all chains that pass nobody twice, by the product of the middles. */
  function everyChain(index: OwnershipIndex, owner: string, asset: string): number[] {
    const found: number[] = [];
    const walk = (node: string, passed: readonly string[], product: number): void => {
      const column = index.shares[index.numberOf.get(node)!]!;
      for (const { owner: at, low, high } of column.holdings) {
        const next = index.ids[at]!;
        const value = (product * (low + high)) / (2 * column.whole);
        if (next === owner) found.push(value);
        else if (!passed.includes(next)) walk(next, [...passed, next], value);
      }
    };
    walk(asset, [asset], 1);
    return found.sort((a, b) => b - a);
  }

  const middles = ({ chains }: ReturnType<typeof strongestChains>, index: OwnershipIndex): number[] =>
    chains.map(({ steps }) =>
      steps.reduce((product, step) => {
        const column = index.shares[index.numberOf.get(step.asset)!]!;
        const { low, high } = column.holdings.find(({ owner }) => index.ids[owner] === step.owner)!;
        return (product * (low + high)) / (2 * column.whole);
      }, 1),
    );

  test('the same products in the same order, no chain twice, nobody passed twice', () => {
    fc.assert(
      fc.property(
        randomOwnership({ nodes: 7, holders: 5, width: 40 }),
        fc.integer({ min: 1, max: 20 }),
        (random, k) => {
          const index = indexOf(random);
          const [owner, asset] = [nodeName(0), nodeName(random.columns.length - 1)];
          const every = everyChain(index, owner, asset);
          const answer = chainsOf(index, owner, asset, k);
          const products = middles(answer, index);
          expect(products).toHaveLength(Math.min(k, every.length));
          products.forEach((product, n) => expect(product).toBeCloseTo(every[n]!, 12));
          expect(answer.more).toBe(every.length > k);
          const routes = answer.chains.map(({ steps }) => [steps[0]!.owner, ...steps.map((step) => step.asset)]);
          expect(new Set(routes.map((route) => route.join())).size).toBe(routes.length);
          for (const route of routes) expect(new Set(route).size).toBe(route.length);
        },
      ),
      { numRuns: runs(1_000) },
    );
  });
});
