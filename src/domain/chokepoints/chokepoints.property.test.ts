import * as fc from 'fast-check';
import { articulationPoints } from './articulation-points.js';
import { digraphOf, reachedFrom, type Link } from './digraph.js';
import { dominatorsOf, immediateDominators } from './dominators.js';
import { smallestCut } from './smallest-cut.js';

const SIZE = 7;
const name = (node: number): string => `n${node}`;
const NODES = Array.from({ length: SIZE }, (_, node) => name(node));
const arbitraryLinks: fc.Arbitrary<Link[]> = fc.array(
  fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)).map(([from, to]) => ({ from: name(from), to: name(to) })),
  { maxLength: 16 },
);
const arbitrarySources = fc.uniqueArray(fc.nat(SIZE - 2), { minLength: 1, maxLength: 3 });
const TARGET = SIZE - 1;

/** Whether a source still reaches the target when some nodes are gone; by walking over plain links. */
function reaches(
  links: readonly Link[],
  sources: readonly number[],
  gone: ReadonlySet<number>,
  target: number,
): boolean {
  const seen = new Set(sources.filter((source) => !gone.has(source)).map(name));
  for (let before = -1; before < seen.size;) {
    before = seen.size;
    for (const { from, to } of links) if (seen.has(from) && !gone.has(Number(to.slice(1)))) seen.add(to);
  }
  return seen.has(name(target));
}

const subsets = (nodes: readonly number[]): number[][] =>
  nodes.reduce<number[][]>((all, node) => [...all, ...all.map((set) => [...set, node])], [[]]);

function pieces(links: readonly Link[], without: number): number {
  const left = NODES.filter((id) => id !== name(without));
  let count = 0;
  const seen = new Set<string>();
  for (const start of left) {
    if (seen.has(start)) continue;
    count += 1;
    seen.add(start);
    for (let before = -1; before < seen.size;) {
      before = seen.size;
      for (const { from, to } of links) {
        if (from === name(without) || to === name(without)) continue;
        if (seen.has(from)) seen.add(to);
        if (seen.has(to)) seen.add(from);
      }
    }
  }
  return count;
}

describe('chokepoints against removing nodes one by one', () => {
  it('dominators are the nodes without which no source reaches', () => {
    fc.assert(
      fc.property(arbitraryLinks, arbitrarySources, (links, sources) => {
        const graph = digraphOf(links, NODES);
        const dominators = immediateDominators(graph, sources);
        for (let node = 0; node < SIZE; node += 1) {
          if (!reaches(links, sources, new Set(), node)) {
            expect(dominators[node]).toBe(-2);
            continue;
          }
          const expected = NODES.map((_, n) => n).filter(
            (other) => other !== node && !reaches(links, sources, new Set([other]), node),
          );
          expect(dominatorsOf(dominators, node).sort()).toEqual(expected);
        }
      }),
    );
  });

  it('articulation points are the nodes whose removal makes more pieces', () => {
    fc.assert(
      fc.property(arbitraryLinks, (links) => {
        const graph = digraphOf(links, NODES);
        // A node that stands alone leaves with its own piece.
        const alone = (node: number): number =>
          links.some(({ from, to }) => from !== to && (from === name(node) || to === name(node))) ? 0 : 1;
        const whole = pieces([...links], -1);
        const expected = NODES.map((_, n) => n).filter((node) => pieces(links, node) > whole - alone(node));
        expect(articulationPoints(graph)).toEqual(expected);
      }),
    );
  });

  it('the cut separates, and no lighter set does', () => {
    const arbitraryWeights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: SIZE, maxLength: SIZE });
    fc.assert(
      fc.property(arbitraryLinks, arbitrarySources, arbitraryWeights, (links, sources, weights) => {
        const graph = digraphOf(links, NODES);
        const cut = smallestCut(graph, sources, TARGET, (node) => weights[node]!);
        const inner = NODES.map((_, n) => n).filter((node) => node !== TARGET && !sources.includes(node));
        const separating = subsets(inner).filter((set) => !reaches(links, sources, new Set(set), TARGET));
        if (cut === null) {
          expect(separating).toEqual([]);
          return;
        }
        const weigh = (set: readonly number[]): number => set.reduce((sum, node) => sum + weights[node]!, 0);
        expect(cut.weight).toBe(weigh(cut.nodes));
        expect(reaches(links, sources, new Set(cut.nodes), TARGET)).toBe(false);
        expect(cut.weight).toBe(Math.min(...separating.map(weigh)));
      }),
    );
  });

  it('what is reached is what walking finds', () => {
    fc.assert(
      fc.property(arbitraryLinks, arbitrarySources, (links, sources) => {
        const seen = reachedFrom(digraphOf(links, NODES), sources, 'along');
        for (let node = 0; node < SIZE; node += 1)
          expect(seen[node] === 1).toBe(reaches(links, sources, new Set(), node));
      }),
    );
  });
});
