import type { AbsorbingChain } from './absorbing-chain.js';
import { extremeSplit, type Bound } from './extreme-split.js';
import { chainOf, solveFrozen, type FrozenRow } from './frozen-component.js';
import type { HoldingColumn } from './holding-column.js';
import { fixedWorth, type Payoff } from './payoff.js';
import type { Component, ShareNetwork } from './share-network.js';
import { avoiders, reachers } from './worth-at-all.js';
import { madeOnce } from '../values/made-once.js';

const BETTER = 1e-14;
const ACCEPTED = 1e-10;
const OUTWARD = 1e-9;
const ROUNDS = 100;
const FALLBACK_SWEEPS = 5000;

/**
 * Writes the worth of every firm of a loop: the least fixed point of "the extreme, over the admissible
 * shares, of what my owners are worth", owners outside the loop being known.
 *
 * Policy iteration: freeze each firm's extreme shares, solve the linear system, let every firm choose
 * again that would strictly gain, until none would. Least fixed points need care on both sides:
 * HIGH: a firm changes its choice only for a strict gain, so none is ever lured into a closed loop that
 * supports itself; the end is a policy's own value that no choice improves, hence the least fixed point.
 * LOW: firms that some choice keeps from ever reaching worth are 0 and are set so first; on the others
 * every choice gets somewhere, the fixed point is unique, and policy iteration finds it (as in Y. Li,
 * X. Guo, X. Guo: On reachability of Markov decision processes, arXiv:2308.06298). Compare also
 * S. Haddad, B. Monmege: Interval iteration algorithm for MDPs and IMDPs, Theoretical Computer Science
 * 735 (2018).
 */
export function solveComponent(
  index: ShareNetwork,
  component: Component,
  payoff: Payoff,
  bound: Bound,
  worth: Float64Array,
): void {
  const free: HoldingColumn[] = [];
  for (const node of component.nodes) {
    const fixed = fixedWorth(index, payoff, node, bound);
    worth[node] = fixed ?? 0;
    if (fixed === null) free.push(index.shares[node]!);
  }
  const pays = (column: HoldingColumn): number => (payoff.residuals.has(column.asset) ? 1 : 0);
  const players = bound === 'LOW' ? without(free, avoiders(free, pays, worth)) : reachers(free, pays, worth);
  if (players.length === 0) return;
  const rowOf = new Map(players.map(({ asset }, row) => [asset, row]));
  const splits = players.map((column) => {
    const split: number[] = [];
    extremeSplit(column, worth, pays(column), bound, split);
    return split;
  });
  const frozen = players.every(({ exact }) => exact);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = players.map((column, row) => freeze(column, splits[row]!, rowOf, worth, pays(column)));
    const solved = frozen ? exactChain(index, component, players, rows, bound) : solveFrozen(rows, bound);
    players.forEach(({ asset }, row) => (worth[asset] = solved[row]!));
    if (frozen) return;
    let improved = false;
    let worst = 0;
    players.forEach((column, row) => {
      const choice: number[] = [];
      const value = extremeSplit(column, worth, pays(column), bound, choice);
      const gain = bound === 'HIGH' ? value - solved[row]! : solved[row]! - value;
      worst = Math.max(worst, gain);
      if (gain <= BETTER) return;
      splits[row] = choice;
      improved = true;
    });
    if (!improved) return;
    if (round >= ROUNDS / 2 && worst <= ACCEPTED) {
      // Choices that gain nothing but noise alternate: good enough, rounded outward.
      for (const { asset } of players) worth[asset]! += bound === 'HIGH' ? OUTWARD : -OUTWARD;
      return;
    }
  }
  iterateFromSoundSide(players, pays, bound, worth);
}

const without = (columns: readonly HoldingColumn[], left: ReadonlySet<HoldingColumn>): HoldingColumn[] =>
  columns.filter((column) => !left.has(column));

function freeze(
  column: HoldingColumn,
  split: readonly number[],
  rowOf: ReadonlyMap<number, number>,
  worth: Float64Array,
  residualWorth: number,
): FrozenRow {
  const inner: { row: number; part: number }[] = [];
  const residual = split[column.holdings.length]!;
  let leak = column.whole;
  let gain = residual * residualWorth;
  column.holdings.forEach(({ owner }, at) => {
    const part = split[at]!;
    const row = rowOf.get(owner);
    if (row === undefined) gain += part * worth[owner]!;
    else if (part > 0) {
      inner.push({ row, part: part / column.whole });
      leak -= part;
    }
  });
  return { inner, leak: leak / column.whole, gain: gain / column.whole };
}

const chainsOf = madeOnce<ShareNetwork, Map<Component, AbsorbingChain>>(() => new Map());
const REUSED_AT_MOST = 512;

/** Exact loops have one matrix for every question, so that asking for each of many owners factors it once. */
function exactChain(
  index: ShareNetwork,
  component: Component,
  players: readonly HoldingColumn[],
  rows: readonly FrozenRow[],
  bound: Bound,
): Float64Array {
  if (players.length < component.nodes.length || rows.length > REUSED_AT_MOST) return solveFrozen(rows, bound);
  const known = chainsOf(index);
  let chain = known.get(component);
  if (!chain) known.set(component, (chain = chainOf(rows)));
  return chain.solve(rows.map(({ gain }) => gain));
}

/** The operator applied over and over from the side on which every iterate is a sound bound. */
function iterateFromSoundSide(
  players: readonly HoldingColumn[],
  pays: (column: HoldingColumn) => number,
  bound: Bound,
  worth: Float64Array,
): void {
  for (const { asset } of players) worth[asset] = bound === 'HIGH' ? 1 : 0;
  for (let sweep = 0; sweep < FALLBACK_SWEEPS; sweep += 1) {
    let change = 0;
    for (const column of players) {
      const value = extremeSplit(column, worth, pays(column), bound);
      change = Math.max(change, Math.abs(value - worth[column.asset]!));
      worth[column.asset] = value;
    }
    if (change < BETTER) return;
  }
}
