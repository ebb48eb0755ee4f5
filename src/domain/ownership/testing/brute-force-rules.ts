import Fraction from 'fraction.js';
import { absorbed, type Matrix } from './exact-ownership.js';

/**
 * The definitions of the rules, in rational arithmetic and without any cleverness, to test the algorithms against.
 * Shares are exact; A[i][j] is the share of i in j. Nothing here is shared with the algorithms.
 */

/** AGGREGATE: the least set that holds the seeds and every asset of which it holds the threshold. */
export function coveredByDefinition(shares: Matrix, seeds: ReadonlySet<number>, threshold: Fraction): Set<number> {
  const covered = new Set(seeds);
  for (let grew = true; grew;) {
    grew = false;
    for (let asset = 0; asset < shares.length; asset += 1) {
      if (covered.has(asset) || heldBy(shares, covered, asset).lt(threshold)) continue;
      covered.add(asset);
      grew = true;
    }
  }
  return covered;
}

/** The same by trying every set: the smallest that is closed under the rule. Exponential. */
export function coveredByAllSets(shares: Matrix, seeds: ReadonlySet<number>, threshold: Fraction): Set<number> {
  const size = shares.length;
  const closed: Set<number>[] = [];
  for (let bits = 0; bits < 2 ** size; bits += 1) {
    const set = new Set(Array.from({ length: size }, (_, node) => node).filter((node) => (bits >> node) & 1));
    const isClosed =
      [...seeds].every((seed) => set.has(seed)) &&
      shares.every((_, asset) => set.has(asset) || heldBy(shares, set, asset).lt(threshold));
    if (isClosed) closed.push(set);
  }
  return new Set([...closed[0]!].filter((node) => closed.every((set) => set.has(node))));
}

/** The greatest set of what the seeds hold anything of, directly or not, whose members it holds the threshold of. */
export function greatestByDefinition(shares: Matrix, seeds: ReadonlySet<number>, threshold: Fraction): Set<number> {
  const set = new Set(seeds);
  for (const owner of set) shares[owner]!.forEach((share, asset) => share.n !== 0n && set.add(asset));
  for (let shrank = true; shrank;) {
    shrank = false;
    for (const node of set) {
      if (seeds.has(node) || heldBy(shares, set, node).gte(threshold)) continue;
      set.delete(node);
      shrank = true;
    }
  }
  return set;
}

const heldBy = (shares: Matrix, owners: ReadonlySet<number>, asset: number): Fraction =>
  [...owners].reduce((sum, owner) => (owner === asset ? sum : sum.add(shares[owner]![asset]!)), new Fraction(0));

/**
 * FULL_OR_MULTIPLY: what the seeds have of every asset. A holder of which they have half counts in full, which may
 * lift others to half in turn: absorption is computed anew until nobody else is lifted.
 */
export function tieredByDefinition(shares: Matrix, seeds: ReadonlySet<number>): Fraction[] {
  const full = new Set(seeds);
  for (;;) {
    const parts = absorbed(shares, full);
    const lifted = parts.findIndex((part, node) => !full.has(node) && part.gte(0.5));
    if (lifted < 0) return parts;
    full.add(lifted);
  }
}
