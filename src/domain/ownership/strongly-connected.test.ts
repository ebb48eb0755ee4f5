import fc from 'fast-check';
import { stronglyConnected } from './strongly-connected.js';

test('finds the loops of a graph, what they lead to first', () => {
  const successors = [[1], [2, 3], [0], [4], [3], []];
  expect(stronglyConnected(6, (node) => successors[node]!)).toEqual([[3, 4], [0, 1, 2], [5]]);
});

test('a chain or ring of 100,000 nodes needs no call stack', () => {
  const size = 100_000;
  expect(stronglyConnected(size, (node) => (node + 1 < size ? [node + 1] : []))).toHaveLength(size);
  expect(stronglyConnected(size, (node) => [(node + 1) % size])).toHaveLength(1);
});

test('two nodes share a component exactly where each reaches the other', () => {
  const graphs = fc
    .integer({ min: 1, max: 8 })
    .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graphs, (successors) => {
      const reaches = successors.map((_, start) => {
        const seen = new Set([start]);
        for (const node of seen) for (const next of successors[node]!) seen.add(next);
        return seen;
      });
      const components = stronglyConnected(successors.length, (node) => successors[node]!);
      const componentOf = new Map(components.flatMap((nodes, at) => nodes.map((node) => [node, at])));
      expect(componentOf.size).toBe(successors.length);
      successors.forEach((next, node) => {
        for (const other of reaches[node]!) {
          expect(componentOf.get(other) === componentOf.get(node)).toBe(reaches[other]!.has(node));
        }
        for (const other of next) expect(componentOf.get(other)).toBeLessThanOrEqual(componentOf.get(node)!);
      });
    }),
  );
});
