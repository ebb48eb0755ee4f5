import fc from 'fast-check';
import Fraction from 'fraction.js';
import { chainOf, solveFrozen, type FrozenRow } from './frozen-component.js';
import { integrated, zeros } from './testing/exact-ownership.js';

/** Rows in millionths, so that leaks are exact. */
const rowsFrom = (parts: readonly (readonly number[])[]): FrozenRow[] =>
  parts.map((row) => ({
    inner: row.flatMap((part, to) => (part > 0 ? [{ row: to, part: part / 1e6 }] : [])),
    leak: (1e6 - row.reduce((sum, part) => sum + part, 0)) / 1e6,
    gain: 0,
  }));

test('state reduction agrees with rational elimination, both ways round', () => {
  const matrices = fc.integer({ min: 1, max: 6 }).chain((size) =>
    fc.array(fc.array(fc.nat(Math.floor(1e6 / size) - 1), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(matrices, (parts) => {
      const size = parts.length;
      const exact = zeros(size);
      parts.forEach((row, i) => row.forEach((part, j) => (exact[i]![j] = new Fraction(part, 1e6))));
      const n = integrated(exact)!;
      const chain = chainOf(rowsFrom(parts));
      for (let at = 0; at < size; at += 1) {
        const unit = parts.map((_, k) => (k === at ? 1 : 0));
        const worth = chain.solve(unit);
        const visits = chain.visits(unit);
        for (let k = 0; k < size; k += 1) {
          expect(worth[k]! / n[k]![at]!.valueOf() || 1).toBeCloseTo(1, 12);
          expect(visits[k]! / n[at]![k]!.valueOf() || 1).toBeCloseTo(1, 12);
        }
      }
    }),
    { numRuns: 200 },
  );
});

/** A sparse loop of many firms: each owned by the next and by four others, with a part that leaks. */
const largeLoop = (size: number, leak: number): FrozenRow[] =>
  Array.from({ length: size }, (_, k) => {
    const others = [1, 7, 13, 29, 31].map((step) => (k + step) % size);
    const part = (1 - leak) / others.length;
    return { inner: others.map((row) => ({ row, part })), leak, gain: k % 3 === 0 ? leak : 0 };
  });

test.each([
  [100, 0.3],
  [300, 0.05],
  [2000, 0.2],
])('large components: %d firms that leak %d', (size, leak) => {
  const rows = largeLoop(size, leak);
  const low = solveFrozen(rows, 'LOW');
  const high = solveFrozen(rows, 'HIGH');
  const direct = size <= 300 ? chainOf(rows).solve(rows.map(({ gain }) => gain)) : low;
  for (let k = 0; k < size; k += 1) {
    expect(Math.abs(high[k]! - direct[k]!)).toBeLessThan(1e-12);
    expect(Math.abs(low[k]! - direct[k]!)).toBeLessThan(1e-12);
  }
});

test('large components that hardly leak are solved directly', () => {
  const rows = largeLoop(200, 1e-7);
  const direct = chainOf(rows).solve(rows.map(({ gain }) => gain));
  expect([...solveFrozen(rows, 'HIGH')]).toEqual([...direct]);
});
