import fc from 'fast-check';
import { bestChains } from './best-chains.js';
import type { SupplyStep } from './supply-step.js';
import { supplies } from './testing/supply-graph.js';

const step = (from: string, to: string, known: SupplyStep['known'] = 'DOCUMENTED'): SupplyStep => ({
  id: `${from}-${to}-${known}`,
  from,
  to,
  product: null,
  known,
  inference: known === 'INFERRED' ? 'SAME_GROUP' : null,
  through: null,
  supply: supplies(from, to),
  joins: [],
  status: 'CURRENT',
});

const chains = (steps: SupplyStep[], k = 5, depth = 8): string[] => {
  const from = new Map<string, SupplyStep[]>();
  for (const each of steps) from.set(each.from, [...(from.get(each.from) ?? []), each]);
  return bestChains('a', from, k, depth).map(
    (chain) => ['a', ...chain.steps.map(({ to }) => to)].join(' ') + (chain.strength === 'INFERRED' ? ' ?' : ''),
  );
};

describe('best chains', () => {
  it('tells documented chains before inferred ones, and longer before shorter', () => {
    expect(chains([step('a', 'b'), step('b', 'c'), step('a', 'd'), step('a', 'e', 'INFERRED')])).toEqual([
      'a b c',
      'a d',
      'a e ?',
    ]);
  });

  it('a chain ends at a country', () => {
    expect(chains([step('a', 'country:CN'), step('country:CN', 'x')])).toEqual(['a country:CN']);
  });

  it('passes no node twice', () => {
    expect(chains([step('a', 'b'), step('b', 'a'), step('b', 'c')])).toEqual(['a b c']);
  });

  it('tells one step of two statements once, the better known', () => {
    expect(chains([step('a', 'b', 'INFERRED'), step('a', 'b')])).toEqual(['a b']);
  });

  it('stops at the longest length and at k chains', () => {
    const line = [step('a', 'b'), step('b', 'c'), step('c', 'd')];
    expect(chains(line, 5, 2)).toEqual(['a b c']);
    expect(
      chains(
        ['x', 'y', 'z'].map((to) => step('a', to)),
        2,
      ),
    ).toEqual(['a x', 'a y']);
    expect(chains([])).toEqual([]);
  });

  it('a ladder of 20 diamonds costs what its edges cost', () => {
    const rungs = Array.from({ length: 20 }, (_, n) => (n === 0 ? 'a' : `j${n}`));
    const ladder = rungs.flatMap((from, n) =>
      [`l${n}`, `r${n}`].flatMap((side) => [step(from, side), step(side, `j${n + 1}`)]),
    );
    const start = performance.now();
    expect(chains(ladder, 3, 40)).toHaveLength(3);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('finds the best chain that an exhaustive search finds on small graphs', () => {
    const name = fc.integer({ min: 0, max: 5 }).map((n) => 'abcdef'[n]!);
    const edge = fc.tuple(name, name, fc.boolean()).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
        const unique = new Map(
          edges.map(([from, to, known]) => [`${from}${to}`, step(from, to, known ? 'DOCUMENTED' : 'INFERRED')]),
        );
        const steps = [...unique.values()];
        const all: SupplyStep[][] = [];
        const walk = (at: string, path: SupplyStep[]): void => {
          const onward = steps.filter(
            ({ from, to }) => from === at && to !== 'a' && !path.some((each) => each.to === to),
          );
          if (onward.length === 0 && path.length > 0) all.push(path);
          for (const next of onward) walk(next.to, [...path, next]);
        };
        walk('a', []);
        const inferred = (path: readonly SupplyStep[]): number =>
          path.filter(({ known }) => known === 'INFERRED').length;
        const from = new Map<string, SupplyStep[]>();
        for (const each of steps) from.set(each.from, [...(from.get(each.from) ?? []), each]);
        const best = bestChains('a', from, 1_000, 8)[0];
        if (all.length === 0) expect(best).toBeUndefined();
        else expect(inferred(best!.steps)).toBe(Math.min(...all.map(inferred)));
      }),
      { numRuns: 300 },
    );
  });
});
