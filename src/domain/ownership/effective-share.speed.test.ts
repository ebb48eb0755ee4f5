import type { StakeEdge } from '../graph/edge.js';
import { exactShare, shareBetween } from '../values/share.js';
import { effectiveOwners } from './effective-owners.js';
import { effectiveShare } from './effective-share.js';
import { indexOwnership, type OwnershipIndex } from './ownership-graph.js';
import { graphFromText } from './testing/graph-from-text.js';

/** Owner, asset, and the ends of its share. */
type Edge = readonly [string, string, number, number];

function indexOf(edges: readonly Edge[]): OwnershipIndex {
  const pattern: StakeEdge = graphFromText('P>A 1').stakes[0]!;
  return indexOwnership({
    asOf: '2026-01-01',
    parties: new Map(),
    stakes: edges.map(([from, to, low, high]) => ({
      ...pattern,
      id: `${from}>${to}`,
      from,
      to,
      share: low === high ? exactShare(low) : shareBetween(low, high),
    })),
    truncated: new Set(),
  });
}

/** The best of five, because the machine does other things too. */
function milliseconds(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('a ladder of 20 diamonds has 2^20 paths and takes milliseconds', () => {
  const edges: Edge[] = [];
  for (let rung = 0; rung < 20; rung += 1) {
    for (const side of ['L', 'R']) {
      edges.push([`N${rung}`, `${side}${rung}`, 100, 100], [`${side}${rung}`, `N${rung + 1}`, 50, 50]);
    }
  }
  const index = indexOf(edges);
  expect(effectiveShare(index, new Set(['N0']), ['N20']).get('N20')).toEqual({ low: 100, high: 100 });
  expect(milliseconds(() => effectiveShare(indexOf(edges), new Set(['N0']), ['N20']))).toBeLessThan(50);
});

/** Each node owned by two of the twenty before it; some also by one after it, which makes loops. */
function layered(size: number, width: number, loopEvery: number): Edge[] {
  const edges: Edge[] = [];
  for (let node = 1; node < size; node += 1) {
    const first = Math.max(0, node - 1 - ((node * 7) % 20));
    const second = Math.max(0, node - 1 - ((node * 11 + 5) % 20));
    edges.push([`n${first}`, `n${node}`, 45, 45 + width]);
    if (second !== first) edges.push([`n${second}`, `n${node}`, 30, 30 + width]);
    if (node % loopEvery === 0 && node + 3 < size) edges.push([`n${node + 3}`, `n${node}`, 10, 10 + width]);
  }
  return edges;
}

test.each([
  ['exact', 0, 10_000],
  ['interval', 5, 10_000],
  ['exact, looping', 0, 50],
  ['interval, looping', 5, 50],
])('10,000 nodes, %s', (_, width, loopEvery) => {
  const index = indexOf(layered(10_000, width, loopEvery));
  expect(milliseconds(() => effectiveShare(index, new Set(['n0']), ['n9999']))).toBeLessThan(100);
});

test('the 200 outside owners of a ring of 200 cross-holding firms', () => {
  const edges: Edge[] = [];
  for (let firm = 0; firm < 200; firm += 1) {
    for (const step of [1, 3, 17, 42, 99]) edges.push([`f${(firm + step) % 200}`, `f${firm}`, 5, 5]);
    edges.push([`o${firm}`, `f${firm}`, 60, 60]);
  }
  const { owners, residual } = effectiveOwners(indexOf(edges), 'f0');
  expect(owners).toHaveLength(200);
  expect(owners.reduce((sum, { share }) => sum + share.low, residual.high)).toBeCloseTo(100, 6);
  expect(milliseconds(() => effectiveOwners(indexOf(edges), 'f0'))).toBeLessThan(100);
});
