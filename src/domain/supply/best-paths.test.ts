import * as fc from 'fast-check';
import { bestPaths, type PathQuestion } from './best-paths.js';
import { reachedSteps, StepGraph } from './step-graph.js';
import type { SupplyStep } from './supply-step.js';
import { stepsFromText } from './testing/supply-graph.js';

const ask = (steps: SupplyStep[], question: Partial<PathQuestion> & { from: string; to: string }) =>
  bestPaths(new StepGraph(steps), { via: [], maxLength: 8, k: 5, ...question });
const told = (steps: SupplyStep[], question: Partial<PathQuestion> & { from: string; to: string }): string[] =>
  ask(steps, question).paths.map(
    ({ steps: path, strength }) =>
      [question.from, ...path.map(({ to }) => to)].join(' ') + (strength === 'INFERRED' ? ' ?' : ''),
  );

describe('best paths', () => {
  it('documented before inferred, then shortest', () => {
    const steps = stepsFromText('a>b, b>c, c>d, a>c, a?>d');
    expect(told(steps, { from: 'a', to: 'd' })).toEqual(['a c d', 'a b c d', 'a d ?']);
  });

  it('passes what it is asked to pass, in any order', () => {
    const steps = stepsFromText('a>b, b>d, a>c, c>d, b>c, c>b');
    expect(told(steps, { from: 'a', to: 'd', via: ['c'] })).toEqual(['a c d', 'a b c d', 'a c b d']);
    expect(told(steps, { from: 'a', to: 'd', via: ['c', 'b'] })).toEqual(['a b c d', 'a c b d']);
    expect(told(steps, { from: 'a', to: 'd', via: ['z'] })).toEqual([]);
  });

  it('draws only what lies on a walk between the two', () => {
    const steps = stepsFromText('a>b, b>d, b>x, y>d, a>c, c>d');
    expect(ask(steps, { from: 'a', to: 'd' }).steps.map(({ id }) => id)).toEqual(['a>b', 'a>c', 'b>d', 'c>d']);
    expect(ask(steps, { from: 'a', to: 'd', via: ['c'] }).steps.map(({ id }) => id)).toEqual(['a>c', 'c>d']);
  });

  it('passes no country and no node twice', () => {
    expect(told(stepsFromText('a>country:ID, country:ID>d'), { from: 'a', to: 'd' })).toEqual([]);
    expect(told(stepsFromText('country:ID>b, b>d'), { from: 'country:ID', to: 'd' })).toEqual(['country:ID b d']);
    expect(told(stepsFromText('a>b, b>a, b>d'), { from: 'a', to: 'd' })).toEqual(['a b d']);
  });

  it('says when there are more', () => {
    const steps = stepsFromText('a>b, b>d, a>c, c>d');
    expect(ask(steps, { from: 'a', to: 'd', k: 2 }).complete).toBe(true);
    expect(ask(steps, { from: 'a', to: 'd', k: 1 })).toMatchObject({ complete: false, paths: { length: 1 } });
  });

  it('a ladder of 20 diamonds costs what its edges cost', () => {
    const rungs = Array.from({ length: 20 }, (_, n) => `${n}>${n}x, ${n}>${n}y, ${n}x>${n + 1}, ${n}y>${n + 1}`);
    const found = ask(stepsFromText(rungs.join(', ')), { from: '0', to: '20', maxLength: 40, k: 3 });
    expect(found.paths).toHaveLength(3);
    expect(found.steps).toHaveLength(80);
    expect(found.complete).toBe(false);
  });

  it('finds what trying every path finds', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const arbitrarySteps = fc.array(fc.tuple(node, node, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(arbitrarySteps, fc.integer({ min: 1, max: 4 }), (drawn, maxLength) => {
        const text = [
          ...new Set(drawn.filter(([a, b]) => a !== b).map(([a, b, sure]) => `${a}${sure ? '' : '?'}>${b}`)),
        ];
        const steps = text.length === 0 ? [] : stepsFromText(text.join(', '));
        const expected: string[] = [];
        const walk = (path: string[]): void => {
          const last = path.at(-1)!;
          if (last === 'e') expected.push(path.join(' '));
          else if (path.length <= maxLength)
            for (const next of new Set(steps.filter(({ from }) => from === last).map(({ to }) => to)))
              if (!path.includes(next)) walk([...path, next]);
        };
        walk(['a']);
        const found = ask(steps, { from: 'a', to: 'e', maxLength, k: 100 });
        expect(found.paths.map(({ steps: path }) => ['a', ...path.map(({ to }) => to)].join(' ')).sort()).toEqual(
          expected.sort(),
        );
        expect(found.complete).toBe(true);
      }),
    );
  });
});

describe('what is reached', () => {
  const graph = new StepGraph(stepsFromText('a>b, b>c, c>a, c>country:CN, country:CN>d, z>a'));

  it('each node and step once, loops included, not past a country', () => {
    const { nodes, steps, truncated } = reachedSteps(graph, ['a'], 'DOWNSTREAM', 8);
    expect(nodes).toEqual(['a', 'b', 'c', 'country:CN']);
    expect(steps.map(({ id }) => id)).toEqual(['a>b', 'b>c', 'c>a', 'c>country:CN']);
    expect(truncated).toEqual([]);
  });

  it('goes out from a country where it starts there, and upstream too', () => {
    expect(reachedSteps(graph, ['country:CN'], 'DOWNSTREAM', 8).nodes).toEqual(['country:CN', 'd']);
    expect(reachedSteps(graph, ['b'], 'UPSTREAM', 8).nodes).toEqual(['a', 'b', 'c', 'z']);
  });

  it('names where a depth cut it', () => {
    expect(reachedSteps(graph, ['a'], 'DOWNSTREAM', 1)).toMatchObject({ nodes: ['a', 'b'], truncated: ['b'] });
  });
});
