import fc from 'fast-check';
import { commonOwners } from './common-owners.js';
import { controlVerdict } from './control.js';
import { effectiveShare } from './effective-share.js';
import { indexOf, nodeName, randomOwnership, runs } from './testing/arbitrary-ownership.js';
import { indexFromText } from './testing/graph-from-text.js';

const told = (text: string, assets: readonly string[]) =>
  commonOwners(indexFromText(text), assets, 100).owners.map(({ party, certain, holdings }) => [
    party,
    certain,
    holdings.map(({ asset, share, controls }) => `${asset} ${share.low}..${share.high} ${controls}`),
  ]);

test('a parent and its holding company are both told; a stranger to one of the two is not', () => {
  expect(told('P>H 60, H>A 50, H>B 100, Q>A 50', ['A', 'B'])).toEqual([
    ['H', 2, ['A 50..50 FALSE', 'B 100..100 TRUE']],
    ['P', 2, ['A 30..30 FALSE', 'B 60..60 TRUE']],
  ]);
});

test('who is in three comes before who is in two with more; who only may be comes after', () => {
  const rows = told('X>A 5, X>B 5, X>C 5, Y>A 90, Y>B 90, Z>A 0..5, Z>B 5', ['A', 'B', 'C']);
  expect(rows.map(([party, certain]) => [party, certain])).toEqual([
    ['X', 3],
    ['Y', 2],
    ['Z', 1],
  ]);
});

test('an asset asked about may own another, and is no owner of itself', () => {
  expect(told('A>B 60, A>C 60, P>A 50', ['A', 'B', 'C'])).toEqual([
    ['P', 3, ['A 50..50 FALSE', 'B 30..30 FALSE', 'C 30..30 FALSE']],
    ['A', 2, ['B 60..60 TRUE', 'C 60..60 TRUE']],
  ]);
});

test('control without shares counts', () => {
  expect(told('P>A directing contract, P>B 10', ['A', 'B'])).toEqual([['P', 2, ['A 0..0 TRUE', 'B 10..10 FALSE']]]);
});

test('a limit on the parties is said, and keeps those above most assets', () => {
  const index = indexFromText('X>A 5, X>B 5, X>C 5, Y>A 90, Y>B 90');
  const { owners, complete } = commonOwners(index, ['A', 'B', 'C'], 1);
  expect([owners.map(({ party }) => party), complete]).toEqual([['X'], false]);
});

test('on random graphs: whoever has a share or control in two assets, with what asking one by one gives', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 8, holders: 4, width: 40 }), (random) => {
      const index = indexOf(random);
      const assets = [nodeName(0), nodeName(1), nodeName(random.columns.length - 1)];
      const answer = new Map(commonOwners(index, assets, 100).owners.map((owner) => [owner.party, owner.holdings]));
      for (const party of index.ids) {
        const holdings = [...new Set(assets)]
          .filter((asset) => asset !== party)
          .map((asset) => ({
            asset,
            share: effectiveShare(index, new Set([party]), [asset]).get(asset)!,
            controls: controlVerdict(index, party, asset),
          }))
          .filter(({ share, controls }) => share.high > 0 || controls !== 'FALSE');
        expect(answer.get(party) ?? []).toEqual(holdings.length > 1 ? holdings : []);
      }
    }),
    { numRuns: runs(300) },
  );
});
