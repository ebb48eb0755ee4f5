import fc from 'fast-check';
import type { GraphEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { EdgeTable } from './edge-table.js';

const nodes = Array.from({ length: 6 }, (_, n) => ({ id: `firm:n${n}` }) as GraphNode);

function tableOf(edges: readonly GraphEdge[]): EdgeTable {
  const table = new EdgeTable(nodes);
  const numberOf = (id: string): number => nodes.findIndex((node) => node.id === id);
  for (const edge of edges) table.add(edge, numberOf(edge.from), numberOf(edge.to));
  table.seal();
  return table;
}

const value = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, '', '1', 'true', 'null', '{}', '{"low":1}', '[]'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.record({ low: fc.nat(3), high: fc.nat(3) }, { noNullPrototype: true }),
  fc.array(fc.constantFrom('A', 'B'), { maxLength: 2 }),
);

/** Stakes of any values; one in three is built otherwise than the others, or prefers a claim that it has not. */
const edges = fc
  .array(
    fc.record({
      from: fc.nat(5),
      to: fc.nat(5),
      claims: fc.array(fc.constantFrom('claim:a', 'claim:b', 'claim:c'), { maxLength: 3 }),
      preferred: fc.constantFrom('first', 'none', 'foreign'),
      share: value,
      status: value,
      odd: fc.constantFrom('no', 'no', 'more', 'fewer', 'order'),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ from, to, claims, preferred, share, status, odd }, n) => {
      const edge: Record<string, unknown> = {
        id: `stake:${(n * 7) % 31}`,
        kind: 'STAKE',
        from: `firm:n${from}`,
        to: `firm:n${to}`,
        share,
        status,
        preferredClaim: preferred === 'foreign' ? 'claim:elsewhere' : preferred === 'none' ? null : (claims[0] ?? null),
        claims,
      };
      if (odd === 'more') edge['note'] = 'more';
      if (odd === 'fewer') delete edge['status'];
      return (odd === 'order' ? Object.fromEntries(Object.entries(edge).reverse()) : edge) as unknown as GraphEdge;
    }),
  );

test('what is read is what was added, at either end and in order of id', () => {
  fc.assert(
    fc.property(edges, (added) => {
      const table = tableOf(added);
      expect(table.size).toBe(added.length);
      nodes.forEach(({ id }, node) => {
        for (const direction of ['out', 'in'] as const) {
          const expected = added
            .filter((edge) => (direction === 'out' ? edge.from : edge.to) === id)
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(table.at(node, direction)).toStrictEqual(expected);
        }
      });
    }),
    { numRuns: 1_000 },
  );
});

test('equal values are kept once', () => {
  const edge = (n: number) =>
    ({
      id: `stake:${n}`,
      from: 'firm:n0',
      to: 'firm:n1',
      claims: [],
      preferredClaim: null,
      share: { low: 5, high: 5 },
    }) as unknown as GraphEdge;
  const [a, b] = tableOf([edge(1), edge(2)]).at(0, 'out') as unknown as { share: object }[];
  expect(a!.share).toBe(b!.share);
});
