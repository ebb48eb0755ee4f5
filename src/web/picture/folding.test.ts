import { firstFold, fold } from './folding.js';
import type { PictureGraph } from './graph.js';

const graph = (links: readonly (readonly [string, string])[], roots: readonly string[]): PictureGraph => ({
  nodes: [...new Set([...roots, ...links.flat()])].map((id) => ({
    id,
    label: id,
    detail: '',
    tone: 'plain',
    href: null,
  })),
  edges: links.map(([from, to]) => ({
    id: `${from}>${to}`,
    from,
    to,
    label: '',
    style: 'solid',
    words: '',
    claims: [],
  })),
  roots,
  direction: 'down',
});
const shown = (picture: PictureGraph, folded: readonly string[]): readonly string[] =>
  fold(picture, new Set(folded))
    .graph.nodes.map(({ id }) => id)
    .sort();

test('folding hides what lies behind a node only', () => {
  const picture = graph(
    [
      ['state', 'a'],
      ['a', 'plant'],
      ['b', 'plant'],
      ['a', 'b'],
      ['fund', 'b'],
    ],
    ['plant'],
  );
  expect(shown(picture, ['a'])).toEqual(['a', 'b', 'fund', 'plant']);
  expect(shown(picture, ['a', 'b'])).toEqual(['a', 'b', 'plant']);
  expect(fold(picture, new Set(['a'])).hidden).toEqual(new Map([['a', 1]]));
});

test('both sides of a root fold for themselves', () => {
  const picture = graph(
    [
      ['mine', 'smelter'],
      ['smelter', 'refinery'],
      ['refinery', 'importer'],
    ],
    ['smelter'],
  );
  expect(shown(picture, ['refinery'])).toEqual(['mine', 'refinery', 'smelter']);
  expect(fold(picture, new Set()).foldable).toEqual(new Set(['smelter', 'refinery']));
});

test('a loop through the root neither hangs nor hides', () => {
  const picture = graph(
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    ['a'],
  );
  expect(shown(picture, [])).toEqual(['a', 'b']);
});

test('a small picture opens whole, a large one in part, and never less than the root’s neighbours', () => {
  const star = graph(
    Array.from({ length: 100 }, (_, index) => [`owner${index}`, 'plant'] as const),
    ['plant'],
  );
  expect(firstFold(graph([['a', 'plant']], ['plant']))).toEqual(new Set());
  expect(shown(star, [...firstFold(star)])).toHaveLength(101);
  const chain = graph(
    Array.from({ length: 100 }, (_, index) => [`n${index + 1}`, `n${index}`] as const),
    ['n0'],
  );
  const folded = firstFold(chain);
  const visible = shown(chain, [...folded]);
  expect(visible.length).toBeGreaterThan(10);
  expect(visible.length).toBeLessThanOrEqual(41);
});
