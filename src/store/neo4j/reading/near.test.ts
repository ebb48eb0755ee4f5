import type { GraphEdge } from '../../../domain/graph/edge.js';
import type { GraphNode } from '../../../domain/graph/node.js';
import type { Step } from '../../graph-store.js';
import { GenerationCache } from './generation-cache.js';
import { Near } from './near.js';

const node = (id: string): GraphNode => ({ id, kind: 'Firm', name: id }) as GraphNode;
const edges = (count: number): GraphEdge[] => Array.from({ length: count }, (_, n) => ({ id: `e${n}` }) as GraphEdge);
const STAKES: Step = { kind: 'STAKE', direction: 'in' };
const SEATS: Step = { kind: 'HEADQUARTERED_IN', direction: 'out' };
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what was read of a node together is one entry, at hand at once and for others after the turn', async () => {
  const cache = new GenerationCache(100);
  const near = new Near(1, cache);
  near.learn('a').node = node('a');
  near.learn('a').setEdges(STAKES, edges(3));
  near.learn('b').setEdges(SEATS, []);
  near.learn('c').node = null;
  expect(near.of('a')?.edges(STAKES)).toHaveLength(3);
  await turn();
  const other = new Near(1, cache);
  expect(other.of('a')).toMatchObject({ node: { id: 'a' }, size: 4 });
  expect(other.of('a')?.edges(SEATS)).toBeUndefined();
  expect([other.of('b')?.node, other.of('b')?.edges(SEATS), other.of('c')?.node]).toEqual([undefined, [], null]);
  expect(cache.figures.size).toBe(6);
  expect(new Near(2, cache).of('a')).toBeUndefined();
});

test('what is found out later is added, and counts', async () => {
  const cache = new GenerationCache(100);
  new Near(1, cache).learn('a').node = node('a');
  await turn();
  const [first, second] = [new Near(1, cache), new Near(1, cache)];
  first.learn('a').setEdges(STAKES, edges(2));
  second.learn('a').setEdges({ ...STAKES, direction: 'out' }, edges(5));
  await turn();
  expect(cache.figures.size).toBe(8);
  new Near(1, cache).learn('a').setEdges(STAKES, edges(1));
  await turn();
  expect(cache.figures.size).toBe(7);
});

test('two requests that read the same at once keep what both have found out', async () => {
  const cache = new GenerationCache(100);
  const [first, second] = [new Near(1, cache), new Near(1, cache)];
  for (const near of [first, second]) near.learn('a').node = node('a');
  first.learn('b').node = null;
  second.learn('b');
  await turn();
  first.learn('a').setEdges(STAKES, edges(3));
  await turn();
  second.learn('a').setEdges(SEATS, edges(2));
  await turn();
  const known = new Near(1, cache).of('a');
  expect([known?.edges(STAKES)?.length, known?.edges(SEATS)?.length, known?.size]).toEqual([3, 2, 6]);
  expect(new Near(1, cache).of('b')?.node).toBeNull();
  expect(cache.figures.size).toBe(7);
});

test('of a node with too many edges the node is kept', async () => {
  const cache = new GenerationCache(100);
  const near = new Near(1, cache);
  near.learn('hub').node = node('hub');
  near.learn('hub').setEdges(STAKES, edges(40));
  await turn();
  const known = new Near(1, cache).of('hub');
  expect([known?.node?.id, known?.edges(STAKES), cache.figures.size]).toEqual(['hub', undefined, 1]);
});

test('a request that reads a whole dataset does not hold it, and loses nothing of what it reads', async () => {
  const cache = new GenerationCache(20_000);
  const near = new Near(1, cache);
  for (let n = 0; n < 5_000; n += 1) near.learn(`n${n}`).node = node(`n${n}`);
  for (let n = 0; n < 5_000; n += 1) expect(near.of(`n${n}`)?.node?.id).toBe(`n${n}`);
  await turn();
  expect(cache.figures.size).toBe(5_000);
  near.learn('next').node = node('next');
  await turn();
  cache.clear();
  expect(near.of('n7')).toBeUndefined();
  expect(near.of('next')?.node?.id).toBe('next');
});
