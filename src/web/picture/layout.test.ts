import fc from 'fast-check';
import { backEdges } from './back-edges.js';
import type { PictureEdge, PictureGraph } from './graph.js';
import { layOut } from './layout.js';

const edge = (from: string, to: string, id = `${from}>${to}`): PictureEdge => ({
  id,
  from,
  to,
  label: '50 %',
  style: 'solid',
  words: id,
  claims: [],
});

const graph = (edges: readonly PictureEdge[], roots: readonly string[] = []): PictureGraph => ({
  nodes: [...new Set([...roots, ...edges.flatMap(({ from, to }) => [from, to])])].map((id) => ({
    id,
    label: `Company ${id}`,
    detail: 'firm',
    tone: 'plain',
    href: null,
  })),
  edges,
  roots,
  direction: 'down',
});

test('owners lie above what they own', () => {
  const { nodes } = layOut(graph([edge('a', 'b'), edge('b', 'c'), edge('a', 'c')], ['c']));
  const top = new Map(nodes.map(({ id, y }) => [id, y]));
  expect(top.get('a')!).toBeLessThan(top.get('b')!);
  expect(top.get('b')!).toBeLessThan(top.get('c')!);
});

test('both directions of a loop are drawn, in lanes of their own', () => {
  const loop = graph([edge('a', 'b'), edge('b', 'a'), edge('b', 'plant')], ['plant']);
  const [down, up] = layOut(loop).edges;
  expect([down!.back, up!.back].sort()).toEqual([false, true]);
  expect(down!.labelAt).not.toEqual(up!.labelAt);
  const starts = (placed: typeof down) => placed!.points[0]!.y;
  expect(starts(down)).toBeLessThan(starts(up));
});

test('an edge to itself has no place in the picture', () => {
  expect(layOut(graph([edge('a', 'a'), edge('a', 'b')], ['b'])).edges.map(({ id }) => id)).toEqual(['a>b']);
});

const anyEdges = fc
  .array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 25 })
  .map((pairs) => pairs.map(([from, to], index) => edge(`n${from}`, `n${to}`, `e${index}`)));

test('without its back edges any graph is free of loops', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      const back = backEdges(graph(edges, ['n0']));
      const kept = edges.filter(({ id, from, to }) => !back.has(id) && from !== to);
      // Kahn: what has no edge into it is taken away until nothing is left.
      let left = [...new Set(kept.flatMap(({ from, to }) => [from, to]))];
      for (;;) {
        const free = left.filter((id) => !kept.some(({ from, to }) => to === id && left.includes(from)));
        if (free.length === 0) break;
        left = left.filter((id) => !free.includes(id));
      }
      expect(left).toEqual([]);
    }),
  );
});

test('no two nodes lie on one another, and every edge has a way', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      const { nodes, edges: placed } = layOut(graph(edges, ['n0']));
      for (const [index, a] of nodes.entries()) {
        for (const b of nodes.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
      for (const { points } of placed) expect(points.length).toBeGreaterThan(1);
    }),
    { numRuns: 40 },
  );
});
