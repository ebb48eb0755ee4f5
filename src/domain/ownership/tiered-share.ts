import { ancestry } from './ancestry.js';
import { extremeSplit, type Bound } from './extreme-split.js';
import type { HoldingColumn } from './holding-column.js';
import { partyBelongs, residualBelongs, type OwnershipCase } from './ownership-case.js';
import type { OwnershipIndex } from './ownership-graph.js';
import type { Interval } from './percent.js';
import { pulledIn, withAllEndsPulledIn } from './pulled-in.js';
import { stronglyConnected } from './strongly-connected.js';

/** The ways in which a party can be held: each is a measure of its own, and the largest decides. */
export type Measure = 'shares' | 'votes' | 'boards';

/** From here on a tier counts in full: half, in the words of the rule that the algorithm is for. */
const FULL = 0.5;
/** A computed part this near to half equals it. */
const NEAR = 1e-11;
const SETTLED = 1e-15;
const SWEEPS = 5_000;
/** How far above an iterate a bound is tried to be proved, the tightest first. */
const SLACKS = [5e-13, 1e-10, 1e-7];

/** What the covered parties have of everything above an asset, as fractions; by the numbers of the index. */
export interface TieredShares {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * FULL_OR_MULTIPLY: what the covered parties have of a party, directly and through tiers, is the largest of its
 * parts of shares, votes and board seats, counting a holder that they have half or more of in full and any other by
 * their part of it. So read the US Department of Energy's interpretation of "foreign entity of concern" (89 FR
 * 37079, 2024) for cumulative and indirect holdings.
 *
 * LOW and HIGH are least fixed points over all admissible shares, owners first, in one pass where nothing loops. In
 * a loop LOW climbs from 0, so that it is a bound wherever it stops. HIGH climbs too, and a little above it a bound
 * is proved: what the operator does not raise lies above its least fixed point (A. Tarski: A lattice-theoretical
 * fixpoint theorem and its applications, Pacific Journal of Mathematics 5, 1955); where that fails it descends from
 * 1. The jump at half makes the operator discontinuous, but not less monotone.
 */
export function tieredShares(asked: OwnershipCase): TieredShares {
  const { index } = asked;
  const size = index.ids.length;
  const shares: TieredShares = { low: new Float64Array(size), high: new Float64Array(size) };
  for (const { nodes, cyclic } of componentsAbove(asked)) {
    for (const bound of ['LOW', 'HIGH'] as const) {
      const worth = bound === 'LOW' ? shares.low : shares.high;
      const open = nodes.filter((node) => {
        const fixed = endOf(asked, node, bound);
        if (fixed !== null) worth[node] = fixed;
        return fixed === null;
      });
      const step = (node: number): number => tierWorth(asked, node, worth, bound);
      if (!cyclic) for (const node of open) worth[node] = step(node);
      else climb(open, step, worth, bound);
    }
  }
  return shares;
}

/** The covered parties' part of the asset itself, which no step down follows, in percent. */
export function tieredShare(asked: OwnershipCase, { low, high } = tieredShares(asked)): Interval {
  const { index, asset } = asked;
  if (index.truncated[asset]) return { low: 0, high: 100 };
  return { low: 100 * partOf(asked, asset, low, 'LOW'), high: 100 * partOf(asked, asset, high, 'HIGH') };
}

/** The same if every exclusive end were pulled in a little, to see which bounds are out of reach. */
export const tieredShareInside = (asked: OwnershipCase): Interval =>
  tieredShare({ ...asked, index: withAllEndsPulledIn(asked.index) });

/** The measures by which an asset is held: its shares, its votes where it has any apart, its seats where any are recorded. */
export function measuresOf(index: OwnershipIndex, node: number): readonly Measure[] {
  const measures: Measure[] = ['shares'];
  if (index.votes[node] !== index.shares[node]) measures.push('votes');
  if (index.boards[node]!.holdings.length > 0) measures.push('boards');
  return measures;
}

/** Everyone with a share, a vote or a seat in the asset, directly or through others; the asset first. */
export const tiersAbove = ({ index, asset }: OwnershipCase): readonly number[] =>
  ancestry([asset], (node) => tierHolders(index, node));

const tierHolders = (index: OwnershipIndex, node: number): number[] =>
  measuresOf(index, node).flatMap((measure) => index[measure][node]!.holdings.map(({ owner }) => owner));

/** Owners first. */
function componentsAbove(asked: OwnershipCase): { nodes: readonly number[]; cyclic: boolean }[] {
  const { index } = asked;
  const above = tiersAbove(asked);
  const position = new Map(above.map((node, at) => [node, at]));
  const owners = above.map((node) => tierHolders(index, node).map((owner) => position.get(owner)!));
  return stronglyConnected(above.length, (at) => owners[at]!).map((members) => ({
    nodes: members.map((at) => above[at]!),
    cyclic: members.length > 1 || owners[members[0]!]!.includes(members[0]!),
  }));
}

/** What a party is worth as the end of a chain; null where its own holders decide. */
export function endOf(asked: OwnershipCase, node: number, bound: Bound): number | null {
  const { index, asset, open } = asked;
  if (index.truncated[node]) return bound === 'HIGH' ? 1 : 0;
  if (node === asset) return null;
  const belongs = partyBelongs(asked, node);
  if (asked.parties.has(node)) return 1;
  const outside = index.outside[node]!;
  if (asked.rule.holders === 'ALL' || asked.country === null) {
    if (!outside) return null;
    return belongs === 'COVERED' || (belongs === 'OPEN' && open && bound === 'HIGH') ? 1 : 0;
  }
  if (belongs === 'COVERED') return 1;
  if (belongs === 'OPEN' && open && bound === 'HIGH') return 1;
  // Behind a firm stands whoever holds it, recorded or not; other parties without holders are their own.
  return outside && index.facts[node]!.kind !== 'Firm' ? 0 : null;
}

function tierWorth(asked: OwnershipCase, node: number, worth: Float64Array, bound: Bound): number {
  const part = partOf(asked, node, worth, bound);
  if (part < FULL - NEAR) return part;
  // Half is not reached by a high end of half that is excluded.
  return bound === 'LOW' || partOf(asked, node, worth, bound, pulledIn) >= FULL - NEAR ? 1 : part;
}

/** The largest of the parts that the holders' worth gives of one asset. */
function partOf(
  asked: OwnershipCase,
  node: number,
  worth: Float64Array,
  bound: Bound,
  as: (column: HoldingColumn) => HoldingColumn = (column) => column,
): number {
  const { index } = asked;
  let most = 0;
  for (const measure of measuresOf(index, node)) {
    const rest = measure === 'boards' ? 0 : restWorth(asked, node, bound);
    most = Math.max(most, extremeSplit(as(index[measure][node]!), worth, rest, bound));
  }
  return most;
}

/** What the part of an asset that nobody records is worth. Seats that nobody records are no covered party's. */
export function restWorth(asked: OwnershipCase, node: number, bound: Bound): 0 | 1 {
  const belongs = residualBelongs(asked, node);
  return belongs === 'COVERED' || (belongs === 'OPEN' && asked.open && bound === 'HIGH') ? 1 : 0;
}

/** Writes the least fixed point of a loop, or a bound on its sound side. */
function climb(nodes: readonly number[], step: (node: number) => number, worth: Float64Array, bound: Bound): void {
  for (const node of nodes) worth[node] = 0;
  sweep(nodes, step, worth);
  if (bound === 'LOW') return;
  const reached = nodes.map((node) => worth[node]!);
  for (const slack of SLACKS) {
    nodes.forEach((node, at) => (worth[node] = reached[at] === 0 ? 0 : Math.min(1, reached[at]! + slack)));
    if (nodes.every((node) => step(node) <= worth[node]!)) return;
  }
  for (const node of nodes) worth[node] = 1;
  sweep(nodes, step, worth);
}

function sweep(nodes: readonly number[], step: (node: number) => number, worth: Float64Array): void {
  for (let round = 0; round < SWEEPS; round += 1) {
    let change = 0;
    for (const node of nodes) {
      const value = step(node);
      change = Math.max(change, Math.abs(value - worth[node]!));
      worth[node] = value;
    }
    if (change <= SETTLED) return;
  }
}
