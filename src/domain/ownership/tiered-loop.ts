import type { Bound } from './extreme-split.js';

/** A change that is no more than the noise of binary arithmetic. */
const SETTLED = 1e-15;
const SWEEPS = 5_000;
/** A firm held wholly inside the loop passes the slack on undiminished, until those around it have lost theirs. */
const PROOF_SWEEPS = 100;
/** How far above an iterate a bound is tried to be proved, the tightest first. */
const SLACKS = [5e-13, 1e-10, 1e-7];

/**
 * A loop with votes or seats apart: LOW climbs from 0, so that it is a bound wherever it stops. HIGH climbs too, and a
 * little above it a bound is proved: what some rounds of the operator do not raise lies above its least fixed point
 * (A. Tarski: A lattice-theoretical fixpoint theorem and its applications, Pacific Journal of Mathematics 5, 1955);
 * where that fails it descends from 1. The jump at half makes the operator discontinuous, but not less monotone.
 */
export function climb(
  nodes: readonly number[],
  step: (node: number) => number,
  worth: Float64Array,
  bound: Bound,
): void {
  const settle = (): void => {
    for (let round = 0; round < SWEEPS && sweep(nodes, step, worth) > SETTLED; round += 1);
  };
  for (const node of nodes) worth[node] = 0;
  settle();
  if (bound === 'LOW') return;
  const reached = nodes.map((node) => worth[node]!);
  for (const slack of SLACKS) {
    const raised = reached.map((value) => (value === 0 ? 0 : Math.min(1, value + slack)));
    nodes.forEach((node, at) => (worth[node] = raised[at]!));
    for (let round = 0; round < PROOF_SWEEPS; round += 1) {
      sweep(nodes, step, worth);
      if (nodes.every((node, at) => worth[node]! <= raised[at]!)) return;
    }
  }
  for (const node of nodes) worth[node] = 1;
  settle();
}

/** Applies the operator once, each firm seeing the others' new worth; returns the largest change. */
function sweep(nodes: readonly number[], step: (node: number) => number, worth: Float64Array): number {
  let change = 0;
  for (const node of nodes) {
    const value = step(node);
    change = Math.max(change, Math.abs(value - worth[node]!));
    worth[node] = value;
  }
  return change;
}
