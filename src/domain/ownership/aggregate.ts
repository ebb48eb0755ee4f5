import { ancestry } from './ancestry.js';
import { coveredSum, passes, type CoveredSum } from './covered-sum.js';
import { holdingOf } from './holding-column.js';
import { addVotes, noVotes, type GroupVotes } from './majority.js';
import { partyBelongs, residualBelongs, type Belonging, type OwnershipCase } from './ownership-case.js';
import { percentInterval, type Interval } from './percent.js';
import type { VerdictValue } from './verdict-value.js';

/** What is covered above an asset, and the asset's own answer. */
export interface AggregateDecision {
  readonly value: VerdictValue;
  /** What the covered parties hold of the asset together. */
  readonly share: Interval;
  /** Covered whatever the shares are, and for some shares, each in the order in which it became so. */
  readonly certain: ReadonlySet<number>;
  readonly possible: ReadonlySet<number>;
}

/**
 * FULL_OR_NOTHING: covered parties together hold what the rule asks for (AGGREGATE_50: half of the shares). What
 * they do hold so is covered itself and counts with its full stake further down; below the threshold a stake counts
 * for nothing. So read the guidance of the US Treasury's Office of Foreign Assets Control on entities owned by
 * blocked persons (2014) and its answers 398 and 401: ownership alone, no votes, seats or contracts.
 *
 * Covered is a least fixed point: a loop needs a start outside itself. Certain cover counts what the covered hold
 * whatever the shares are, possible cover what they hold for some. Each stake is added once: O(stakes above).
 */
export function decideAggregate(asked: OwnershipCase): AggregateDecision {
  const { index, asset } = asked;
  const certain = coveredSet(asked, 'CERTAIN');
  const possible = coveredSet(asked, 'POSSIBLE');
  const value = certain.has(asset) ? 'TRUE' : possible.has(asset) ? 'UNDETERMINED' : 'FALSE';
  const low = heldBy(asked, asset, certain).low;
  const high = heldBy(asked, asset, possible).high;
  const { whole } = index.shareholdings[asset]!;
  const share = index.truncated[asset]
    ? { low: 0, high: 100 }
    : percentInterval({ low: low / whole, high: high / whole });
  return { value, share, certain, possible };
}

/** Everyone with a share in the asset, directly or through others; the asset first. */
export const holdersAbove = ({ index, asset }: OwnershipCase): readonly number[] =>
  ancestry([asset], (node) => index.shareholdings[node]!.holdings.map(({ owner }) => owner));

/** A covered party by name or country. A plant is no party. */
export function isSeed(asked: OwnershipCase, node: number, mode: 'CERTAIN' | 'POSSIBLE'): boolean {
  const { index, open } = asked;
  if (index.facts[node]!.kind === 'Facility') return false;
  const belongs = partyBelongs(asked, node);
  return belongs === 'COVERED' || (mode === 'POSSIBLE' && open && belongs === 'OPEN');
}

function coveredSet(asked: OwnershipCase, mode: 'CERTAIN' | 'POSSIBLE'): ReadonlySet<number> {
  const { index } = asked;
  const above = holdersAbove(asked);
  const held = new Map<number, number[]>();
  for (const node of above) {
    for (const { owner } of index.shareholdings[node]!.holdings) {
      const assets = held.get(owner);
      if (assets) assets.push(node);
      else held.set(owner, [node]);
    }
  }
  const covered = new Set<number>();
  const groups = new Map<number, GroupVotes>(above.map((node) => [node, noVotes()]));
  const reached = (node: number): boolean => {
    const column = index.shareholdings[node]!;
    const sum = coveredSum(column, groups.get(node)!, restOf(asked, node));
    const { certainly, possibly } = passes(sum, column, asked.threshold, asked.rule.comparator);
    return mode === 'CERTAIN' ? certainly : possibly;
  };
  for (const node of above) {
    // Anything may stand above what a limit cut off.
    const start = isSeed(asked, node, mode) || (mode === 'POSSIBLE' && index.truncated[node]) || reached(node);
    if (start) covered.add(node);
  }
  const waiting = [...covered];
  for (let at = 0; at < waiting.length; at += 1) {
    const owner = waiting[at]!;
    for (const node of held.get(owner) ?? []) {
      // What an asset holds in itself gives nobody anything.
      if (node === owner) continue;
      addVotes(groups.get(node)!, holdingOf(index.shareholdings[node]!, owner)!);
      if (covered.has(node) || !reached(node)) continue;
      covered.add(node);
      waiting.push(node);
    }
  }
  return covered;
}

/** What a set of parties holds of an asset together, without what the asset holds in itself. */
export function heldBy(asked: OwnershipCase, asset: number, owners: ReadonlySet<number>): CoveredSum {
  const column = asked.index.shareholdings[asset]!;
  const group = noVotes();
  for (const holding of column.holdings) {
    if (holding.owner !== asset && owners.has(holding.owner)) addVotes(group, holding);
  }
  return coveredSum(column, group, restOf(asked, asset));
}

/** Whose the unrecorded part of an asset counts as. An outside party is owned by itself, unless it is what is asked about. */
export function restOf(asked: OwnershipCase, node: number): Belonging {
  if (asked.index.outside[node] && node !== asked.asset) return 'OTHERS';
  const belongs = residualBelongs(asked, node);
  return belongs === 'OPEN' && !asked.open ? 'OTHERS' : belongs;
}
