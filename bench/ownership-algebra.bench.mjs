import { effectiveOwners } from '../dist/domain/ownership/effective-owners.js';
import { effectiveShare } from '../dist/domain/ownership/effective-share.js';
import { indexOwnership } from '../dist/domain/ownership/ownership-graph.js';
import { strongestChains } from '../dist/domain/ownership/strongest-chains.js';
import { line, median, time } from './lib/measure.mjs';
import { firmsInOneRing, ladder } from './lib/ownership-shapes.mjs';

/**
 * The arithmetic of ownership on graphs that are hard for it, against a floor that reads every stake once: a
 * single component of 10,000 firms that all own each other at some distance, and a ladder of 20 diamonds with
 * its 2^20 chains.
 */
const parties = new Map();
const graphOf = (stakes) => ({ asOf: '2026-01-01', parties, stakes, truncated: new Set() });
const readOnce = (stakes) => () => {
  const sums = new Map();
  for (const { to, share } of stakes) sums.set(to, (sums.get(to) ?? 0) + share.low);
  return sums;
};

for (const width of [0, 4]) {
  const stakes = firmsInOneRing(10_000, width);
  const index = indexOwnership(graphOf(stakes));
  const largest = Math.max(...index.components.map(({ nodes }) => nodes.length));
  const what = width === 0 ? 'exact shares' : 'intervals';
  console.log(`${largest} firms in one component, ${stakes.length} stakes, ${what}`);
  const floor = median(await time(15, readOnce(stakes)));
  line('index', median(await time(15, () => indexOwnership(graphOf(stakes)))), floor);
  const owner = new Set(['outside0']);
  line(
    'effective share of one owner (goal: 100 ms)',
    median(await time(15, () => effectiveShare(index, owner, ['f0']))),
    floor,
  );
}

const rungs = ladder(20);
const index = indexOwnership(graphOf(rungs));
console.log(`a ladder of 20 diamonds, ${rungs.length} stakes, ${2 ** 20} chains`);
const floor = median(await time(50, readOnce(rungs)));
line('effective owners', median(await time(50, () => effectiveOwners(index, 'n20'))), floor);
line(
  'the 20 strongest chains (goal: 50 ms)',
  median(await time(50, () => strongestChains(index, new Set(['n0']), 'n20', 20))),
  floor,
);
