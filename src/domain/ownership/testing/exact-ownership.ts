import Fraction from 'fraction.js';

/**
 * The definitions of effective ownership, computed in rational arithmetic and by brute force, to test the
 * algorithms against. Nothing here is shared with them.
 */
export type Matrix = Fraction[][];

const ZERO = new Fraction(0);
const ONE = new Fraction(1);

export const zeros = (size: number): Matrix =>
  Array.from({ length: size }, () => Array.from({ length: size }, () => ZERO));

/** N = (I - A)^-1 by Gauss-Jordan elimination, with A[i][j] the share of i in j; null where I - A is singular. */
export function integrated(shares: Matrix): Matrix | null {
  const size = shares.length;
  const rows = shares.map((row, i) => [
    ...row.map((share, j) => (i === j ? ONE.sub(share) : share.neg())),
    ...row.map((_, j) => (i === j ? ONE : ZERO)),
  ]);
  for (let k = 0; k < size; k += 1) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k]!.n !== 0n);
    if (pivot < 0) return null;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const scale = rows[k]![k]!;
    rows[k] = rows[k]!.map((value) => (value.n === 0n ? value : value.div(scale)));
    for (let i = 0; i < size; i += 1) {
      const factor = rows[i]![k]!;
      if (i === k || factor.n === 0n) continue;
      rows[i] = rows[i]!.map((value, j) => (rows[k]![j]!.n === 0n ? value : value.sub(factor.mul(rows[k]![j]!))));
    }
  }
  return rows.map((row) => row.slice(size));
}

/** The least solution of x_j = sum A[i][j] x_i with x = 1 on the set: the set's share of every asset. */
export function absorbed(shares: Matrix, set: ReadonlySet<number>): Fraction[] {
  const size = shares.length;
  const reaching = new Set(set);
  for (let before = -1; before !== reaching.size;) {
    before = reaching.size;
    for (let j = 0; j < size; j += 1) {
      if (shares.some((row, i) => reaching.has(i) && row[j]!.n !== 0n)) reaching.add(j);
    }
  }
  const free = [...reaching].filter((j) => !set.has(j));
  const at = new Map(free.map((j, row) => [j, row]));
  const inner = zeros(free.length);
  const gain = free.map((j) => [...set].reduce((sum, i) => sum.add(shares[i]![j]!), ZERO));
  for (const j of free) for (const i of free) inner[at.get(i)!]![at.get(j)!] = shares[i]![j]!;
  const n = integrated(inner)!;
  const x = Array.from({ length: size }, () => ZERO);
  free.forEach((j, row) => (x[j] = gain.reduce((sum, value, k) => sum.add(value.mul(n[k]![row]!)), ZERO)));
  // A walk starts with a step: the set's share of one of its members is what it holds in it.
  for (const j of set) {
    x[j] = shares.reduce((sum, row, i) => sum.add(row[j]!.mul(set.has(i) ? ONE : x[i]!)), ZERO);
  }
  return x;
}

export interface Range {
  readonly owner: number;
  readonly low: Fraction;
  readonly high: Fraction;
}

/**
 * The corners of {low <= share <= high, sum <= 1}: every share at an end, but one that fills up to 1. Where
 * the owners are stated completely, and their high ends allow it, the sum is 1.
 */
export function corners(column: readonly Range[], complete = false): Fraction[][] {
  const found: Fraction[][] = [];
  const full = complete && column.reduce((sum, { high }) => sum.add(high), ZERO).gte(1);
  for (let partial = -1; partial < column.length; partial += 1) {
    for (let bits = 0; bits < 2 ** column.length; bits += 1) {
      // An exact share has one end, and the share that fills up is at none.
      if (column.some(({ low, high }, at) => (bits >> at) & 1 && (at === partial || low.equals(high)))) continue;
      const shares = column.map(({ low, high }, at) => ((bits >> at) & 1 ? high : low));
      if (partial >= 0) {
        const rest = shares.reduce((sum, share, at) => (at === partial ? sum : sum.add(share)), ZERO);
        const fill = ONE.sub(rest);
        if (fill.lt(column[partial]!.low) || fill.gt(column[partial]!.high)) continue;
        shares[partial] = fill;
      }
      const total = shares.reduce((sum, share) => sum.add(share), ZERO);
      if (total.gt(1) || (full && !total.equals(1))) continue;
      found.push(shares);
    }
  }
  return found;
}

/** Every matrix whose columns are corners. */
export function* cornerMatrices(
  columns: readonly (readonly Range[])[],
  complete: readonly boolean[] = [],
): Generator<Matrix> {
  const choices = columns.map((column, asset) => corners(column, complete[asset]));
  const total = choices.reduce((count, options) => count * options.length, 1);
  for (let n = 0; n < total; n += 1) {
    const matrix = zeros(columns.length);
    let rest = n;
    choices.forEach((options, asset) => {
      const shares = options[rest % options.length]!;
      rest = Math.floor(rest / options.length);
      columns[asset]!.forEach(({ owner }, at) => (matrix[owner]![asset] = shares[at]!));
    });
    yield matrix;
  }
}
