import { effectiveShare } from './effective-share.js';
import { indexOwnership, type OwnershipGraph } from './ownership-graph.js';
import { graphFromText } from './testing/graph-from-text.js';
import { exactShare, shareBetween } from '../values/share.js';

let seed = 1;
const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const base = graphFromText('P>A 1').stakes[0]!;
function graph(edges: [number, number, number, number][]): OwnershipGraph {
  return {
    asOf: 'x',
    truncated: new Set(),
    parties: new Map(),
    stakes: edges.map(([f, t, lo, hi], i) => ({
      ...base,
      id: `s${i}`,
      from: `n${f}`,
      to: `n${t}`,
      share: lo === hi ? exactShare(lo) : shareBetween(lo, hi),
    })),
  };
}
const time = (name: string, f: () => unknown) => {
  const runs: number[] = [];
  let r: unknown;
  for (let i = 0; i < 5; i++) {
    const t = performance.now();
    r = f();
    runs.push(performance.now() - t);
  }
  console.log(name, runs.map((x) => x.toFixed(2)).join(' '), JSON.stringify(r));
};
test('bench', () => {
  // ladder
  const ladder: [number, number, number, number][] = [];
  for (let k = 0; k < 20; k++) {
    const b = k * 3;
    ladder.push([b, b + 1, 50, 50], [b, b + 2, 50, 50], [b + 1, b + 3, 50, 50], [b + 2, b + 3, 50, 50]);
  }
  time('ladder index', () => indexOwnership(graph(ladder)).ids.length);
  const li = indexOwnership(graph(ladder));
  time('ladder', () => effectiveShare(li, new Set(['n0']), ['n60']).get('n60'));
  for (const [n, width] of [
    [10000, 0],
    [10000, 20],
  ] as const) {
    for (const cyc of [0, 0.05]) {
      const e: [number, number, number, number][] = [];
      for (let j = 1; j < n; j++)
        for (let k = 0; k < 2; k++) {
          const back = rnd() < cyc;
          const o = back
            ? Math.min(n - 1, j + 1 + Math.floor(rnd() * 20))
            : Math.max(0, j - 1 - Math.floor(rnd() * 20));
          const lo = 20 + Math.floor(rnd() * 25);
          e.push([o, j, lo, lo + Math.floor(rnd() * width)]);
        }
      const g = graph(e);
      time(`index ${n}`, () => indexOwnership(g).ids.length);
      const ix = indexOwnership(g);
      console.log('largest component', Math.max(...ix.components.map((c) => c.nodes.length)));
      time(`random ${n} width ${width} cyc ${cyc}`, () =>
        effectiveShare(ix, new Set(['n0']), [`n${n - 1}`]).get(`n${n - 1}`),
      );
    }
  }
  for (const [n, width, d] of [
    [200, 0, 10],
    [200, 3, 10],
    [2000, 0, 10],
    [2000, 3, 10],
    [200, 0, 199],
  ] as const) {
    const e: [number, number, number, number][] = [];
    for (let j = 0; j < n; j++) {
      const seen = new Set([j]);
      for (let k = 0; k < d; k++) {
        let o = Math.floor(rnd() * n);
        if (d === 199) o = (j + k + 1) % n;
        if (seen.has(o)) continue;
        seen.add(o);
        const lo = d === 199 ? 0.25 : 2 + Math.floor(rnd() * 4);
        e.push([o, j, lo, lo + Math.floor(rnd() * width)]);
      }
      e.push([n + j, j, 30, 30 + width]);
    }
    const ix = indexOwnership(graph(e));
    time(`keiretsu ${n} ${width} ${d}`, () => effectiveShare(ix, new Set([`n${n}`]), ['n0']).get('n0'));
  }
  const e: [number, number, number, number][] = [];
  const n = 300;
  for (let j = 0; j < n; j++) {
    e.push([(j + 1) % n, j, 99.9, 99.9]);
    e.push([n + j, j, 0.1, 0.1]);
  }
  const ix = indexOwnership(graph(e));
  time(`near closed ring`, () => effectiveShare(ix, new Set([`n${n}`]), ['n0']).get('n0'));
});
