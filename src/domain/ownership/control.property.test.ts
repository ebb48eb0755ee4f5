import fc from 'fast-check';
import Fraction from 'fraction.js';
import { controlVerdict } from './control.js';
import { indexOf, nodeName, randomOwnership, rangesOf, runs } from './testing/arbitrary-ownership.js';
import { cornerMatrices, type Matrix, type Range } from './testing/exact-ownership.js';

/** Adds whatever passes the test until nothing does. */
function fixedPoint(
  start: number,
  size: number,
  passes: (group: ReadonlySet<number>, asset: number) => boolean,
): Set<number> {
  const group = new Set([start]);
  for (let before = 0; before !== group.size;) {
    before = group.size;
    for (let asset = 0; asset < size; asset += 1) if (passes(group, asset)) group.add(asset);
  }
  return group;
}

const sum = (parts: readonly Fraction[]): Fraction => parts.reduce((total, part) => total.add(part), new Fraction(0));

test('control is the pair of fixed points of the definition', () => {
  const graphs = randomOwnership({ nodes: 10, holders: 5, width: 60 }).map((random) => ({
    ...random,
    columns: random.columns.map((ranges, asset) => ranges.filter(({ owner }) => owner !== asset)),
  }));
  fc.assert(
    fc.property(graphs, (random) => {
      const index = indexOf(random);
      const ranges: Range[][] = rangesOf(random);
      const size = ranges.length;
      for (let party = 0; party < size; party += 1) {
        const certain = fixedPoint(party, size, (group, asset) =>
          sum(ranges[asset]!.filter(({ owner }) => group.has(owner)).map(({ low }) => low)).gt('1/2'),
        );
        const possible = fixedPoint(party, size, (group, asset) => {
          const inside = sum(ranges[asset]!.filter(({ owner }) => group.has(owner)).map(({ high }) => high));
          const others = sum(ranges[asset]!.filter(({ owner }) => !group.has(owner)).map(({ low }) => low));
          return inside.gt('1/2') && new Fraction(1).sub(others).gt('1/2');
        });
        for (let asset = 0; asset < size; asset += 1) {
          const value = certain.has(asset) ? 'TRUE' : possible.has(asset) ? 'UNDETERMINED' : 'FALSE';
          expect(controlVerdict(index, nodeName(party), nodeName(asset))).toBe(value);
        }
      }
    }),
    { numRuns: runs(500) },
  );
});

/** Control under exact shares; own shares do not vote. */
const controlled = (shares: Matrix, party: number): Set<number> =>
  fixedPoint(party, shares.length, (group, asset) => {
    const votes = sum([...group].filter((owner) => owner !== asset).map((owner) => shares[owner]![asset]!));
    return votes.mul(2).gt(new Fraction(1).sub(shares[asset]![asset]!));
  });

test('TRUE holds and FALSE fails at every extreme of the shares', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 4, holders: 3, width: 100, complete: true }), (random) => {
      const index = indexOf(random);
      const size = random.columns.length;
      for (const matrix of cornerMatrices(rangesOf(random), random.complete)) {
        for (let party = 0; party < size; party += 1) {
          const truth = controlled(matrix, party);
          for (let asset = 0; asset < size; asset += 1) {
            const value = controlVerdict(index, nodeName(party), nodeName(asset));
            if (value !== 'UNDETERMINED') expect(value === 'TRUE').toBe(truth.has(asset));
          }
        }
      }
    }),
    { numRuns: runs(100) },
  );
}, 120_000);
