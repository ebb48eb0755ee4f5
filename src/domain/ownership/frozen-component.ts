import { AbsorbingChain } from './absorbing-chain.js';
import type { Bound } from './extreme-split.js';

/** A component with every share fixed: row k sends `parts` to rows of the component, the rest leaves it. */
export interface FrozenRow {
  readonly inner: readonly { readonly row: number; readonly part: number }[];
  /** The part that leaves the component, exactly; and what that part is worth. */
  readonly leak: number;
  readonly gain: number;
}

const DENSE = 64;
const DENSE_AT_MOST = 1024;
const SWEEPS = 1000;
const CONVERGED = 1e-14;

/**
 * The least solution of x = Px + gain. Small components are solved directly. Large ones are sparse and
 * mostly leak enough for Gauss-Seidel sweeps to converge in tens of passes; those that do not are solved
 * directly too, up to a size where that stays affordable. Beyond, the sweeps stop on the sound side: they
 * come from above for a HIGH bound and from below for a LOW one.
 */
export function solveFrozen(rows: readonly FrozenRow[], bound: Bound): Float64Array {
  if (rows.length <= DENSE) return chainOf(rows).solve(rows.map(({ gain }) => gain));
  const swept = sweep(rows, bound);
  if (swept.converged || rows.length > DENSE_AT_MOST) return swept.x;
  return chainOf(rows).solve(rows.map(({ gain }) => gain));
}

export function chainOf(rows: readonly FrozenRow[]): AbsorbingChain {
  const parts = new Float64Array(rows.length * rows.length);
  rows.forEach(({ inner }, k) => {
    for (const { row, part } of inner) parts[k * rows.length + row] = part;
  });
  return new AbsorbingChain(
    rows.length,
    parts,
    rows.map(({ leak }) => leak),
  );
}

function sweep(rows: readonly FrozenRow[], bound: Bound): { x: Float64Array; converged: boolean } {
  const reaching = rowsThatGain(rows);
  const x = new Float64Array(rows.length);
  if (bound === 'HIGH') for (const row of reaching) x[row] = 1;
  const { from, to, part, gain } = flattened(rows, reaching);
  let lastChange = 0;
  let lastRate = 1;
  for (let pass = 0; pass < SWEEPS; pass += 1) {
    let change = 0;
    for (let at = 0; at < reaching.length; at += 1) {
      let value = gain[at]!;
      for (let entry = from[at]!; entry < from[at + 1]!; entry += 1) value += part[entry]! * x[to[entry]!]!;
      const row = reaching[at]!;
      change = Math.max(change, Math.abs(value - x[row]!));
      x[row] = value;
    }
    // The error left is about change x rate / (1 - rate), where rate is how changes shrink: here the slower of
    // the last two, and never taken to be below a half, because early changes may shrink faster than later ones.
    const rate = lastChange === 0 ? 1 : Math.max(change / lastChange, 0.5);
    const slower = Math.max(rate, lastRate);
    if (change === 0 || (slower < 1 && (change * slower) / (1 - slower) < CONVERGED)) return { x, converged: true };
    lastChange = change;
    lastRate = rate;
  }
  return { x, converged: false };
}

/** The rows given, one after the other in flat arrays, each divided by what leaves its own firm. */
function flattened(rows: readonly FrozenRow[], reaching: readonly number[]) {
  const size = reaching.reduce((sum, row) => sum + rows[row]!.inner.length, 0);
  const from = new Int32Array(reaching.length + 1);
  const to = new Int32Array(size);
  const part = new Float64Array(size);
  const gain = new Float64Array(reaching.length);
  let entry = 0;
  reaching.forEach((k, at) => {
    const { inner, leak, gain: own } = rows[k]!;
    const out = inner.reduce((sum, { row, part }) => (row === k ? sum : sum + part), leak);
    for (const { row, part: passed } of inner) {
      if (row === k) continue;
      to[entry] = row;
      part[entry] = passed / out;
      entry += 1;
    }
    gain[at] = own / out;
    from[at + 1] = entry;
  });
  return { from, to, part, gain };
}

/** Rows from which a gain can be reached; the least solution is 0 everywhere else. */
function rowsThatGain(rows: readonly FrozenRow[]): number[] {
  const from: number[][] = rows.map(() => []);
  rows.forEach(({ inner }, k) => {
    for (const { row, part } of inner) if (part > 0) from[row]!.push(k);
  });
  const found = new Set<number>();
  const waiting: number[] = [];
  rows.forEach(({ gain }, k) => {
    if (gain > 0) waiting.push(k);
  });
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (found.has(row)) continue;
    found.add(row);
    waiting.push(...from[row]!);
  }
  return [...found].sort((a, b) => a - b);
}
