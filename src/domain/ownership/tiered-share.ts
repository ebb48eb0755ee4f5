import { ancestry } from './ancestry.js';
import { solveComponent } from './cyclic-component.js';
import { extremeSplit, type Bound } from './extreme-split.js';
import type { HoldingColumn } from './holding-column.js';
import { partyBelongs, residualBelongs, type OwnershipCase } from './ownership-case.js';
import type { OwnershipIndex } from './ownership-graph.js';
import type { Interval } from './percent.js';
import { pulledIn, withAllEndsPulledIn } from './pulled-in.js';
import { stronglyConnected } from './strongly-connected.js';
import { climb } from './tiered-loop.js';

/** The ways in which a party can be held: each is a measure of its own, and the largest decides. */
export type Measure = 'shares' | 'votes' | 'boards';

/** From here on a tier counts in full: half, in the words of the rule that the algorithm is for. */
const FULL = 0.5;
/** A computed part this near to half equals it. */
const NEAR = 1e-11;
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
 * LOW and HIGH are least fixed points over all admissible shares, owners first, in one pass where nothing loops.
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
      else if (nodes.every((node) => measuresOf(index, node).length === 1)) solveLoop(asked, nodes, open, worth, bound);
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
  // A covered party is where a walk ends, also the one that is asked about: a walk starts with a step.
  if (asked.parties.has(node)) return 1;
  const belongs = partyBelongs(asked, node);
  if (node === asset) return belongs === 'COVERED' && asked.rule.holders === 'STATE' ? 1 : null;
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

/**
 * A loop held by shares alone: shares multiply as in {@link solveComponent}, with firms that count in full as further
 * ends; each solution may lift more firms to half, until none is. Only ever rising, it stops at the least fixed point.
 */
function solveLoop(
  asked: OwnershipCase,
  nodes: readonly number[],
  open: readonly number[],
  worth: Float64Array,
  bound: Bound,
): void {
  const { index } = asked;
  const ends = nodes.filter((node) => !open.includes(node));
  const full = new Set(ends.filter((node) => worth[node] === 1));
  const zeros = new Set(ends.filter((node) => worth[node] === 0));
  const residuals = new Set(open.filter((node) => restWorth(asked, node, bound) === 1));
  // A loop of shares is a component of the index, whatever asset it is looked at from.
  const component = index.components[index.componentOf[nodes[0]!]!]!;
  for (let waiting = [...open]; ;) {
    solveComponent(index, component, { ones: full, zeros, residuals }, bound, worth);
    const before = full.size;
    // Who is lifted lifts others, often without another solution: in a chain each its neighbour.
    for (let lifted = true; lifted;) {
      lifted = false;
      waiting = waiting.filter((node) => {
        if (tierWorth(asked, node, worth, bound) < 1) return true;
        worth[node] = 1;
        full.add(node);
        lifted = true;
        return false;
      });
      waiting.reverse();
    }
    if (full.size === before) return;
  }
}
