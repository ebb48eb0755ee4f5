import type { RawDataset } from './raw-dataset.js';
import { survivorsOf } from './survivors.js';

const merging = (pairs: readonly (readonly [merged: string, survivor: string])[]): RawDataset => {
  const rows = pairs.map(([merged, survivor], n) => ({ table: 'identities', row: n + 2, cells: { merged, survivor } }));
  return { tables: new Map([['identities', rows]]) } as unknown as RawDataset;
};

test('an id stands for the last of those it is merged into; a ring ends somewhere', () => {
  const survivorOf = survivorsOf(
    merging([
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
      ['y', 'x'],
      ['z', 'x'],
    ]),
  );
  expect(['a', 'b', 'c', 'd'].map(survivorOf)).toEqual(['c', 'c', 'c', 'd']);
  for (const id of ['x', 'y', 'z']) expect(['x', 'y']).toContain(survivorOf(id));
});

test('a long way is gone once, however many begin on it', () => {
  const ids = Array.from({ length: 200_000 }, (_, n) => `firm:${n}`);
  const survivorOf = survivorsOf(merging(ids.slice(1).map((id, n) => [ids[n]!, id] as const)));
  expect(new Set(ids.map(survivorOf))).toEqual(new Set([ids.at(-1)]));
});
