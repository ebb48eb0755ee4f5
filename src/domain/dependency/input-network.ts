import { grouped } from '../values/grouped.js';
import { columnFrom, type Holding } from '../ownership/holding-column.js';
import type { ShareNetwork } from '../ownership/share-network.js';
import { stronglyConnected } from '../ownership/strongly-connected.js';
import { numbered } from '../values/numbered.js';
import { UNSTATED_SHARE, WHOLE, type Share } from '../values/share.js';

/** A supplier's part of what a node takes in of one material; null where no source gives a number. */
export interface InputShare {
  readonly from: string;
  readonly to: string;
  readonly share: Share | null;
}

/**
 * Who feeds whom with which part of the input: a column for each node, its suppliers in place of owners.
 * What the recorded suppliers leave over is the unknown input, a residual like that of an asset.
 */
export interface InputNetwork extends ShareNetwork {
  readonly numberOf: ReadonlyMap<string, number>;
}

/**
 * The network of some input shares; several of one pair add up. `cut` names nodes whose suppliers a limit
 * cut off, `complete` those whose suppliers are all recorded, so that nothing they take in is unknown.
 */
export function inputNetwork(
  inputs: readonly InputShare[],
  nodes: Iterable<string> = [],
  cut: ReadonlySet<string> = new Set(),
  complete: ReadonlySet<string> = new Set(),
): InputNetwork {
  const { ids, numberOf, numbers } = numbered(nodes, inputs);
  const truncated = ids.map((id) => cut.has(id));
  const receivers = new Int32Array(inputs.length);
  const positions = new Int32Array(inputs.length);
  for (let at = 0; at < inputs.length; at += 1) {
    receivers[at] = numbers[2 * at + 1]!;
    positions[at] = at;
  }
  const order = grouped(ids.length, receivers, positions);
  const shares = ids.map((id, node) => {
    const holdings: Holding[] = [];
    if (!truncated[node]) {
      for (let at = order.offsets[node]!; at < order.offsets[node + 1]!; at += 1) {
        const input = order.items[at]!;
        const { low, high, lowInclusive, highInclusive } = inputs[input]!.share ?? UNSTATED_SHARE;
        holdings.push({ owner: numbers[2 * input]!, low, high, lowInclusive, highInclusive, stakes: NONE });
      }
    }
    return columnFrom(node, merged(holdings), complete.has(id));
  });
  const components = stronglyConnected(ids.length, (node) => shares[node]!.holdings.map(({ owner }) => owner));
  const componentOf = new Int32Array(ids.length);
  components.forEach((members, at) => members.forEach((node) => (componentOf[node] = at)));
  return {
    ids,
    numberOf,
    truncated,
    cuts: ids.flatMap((_, node) => (truncated[node] ? [node] : [])),
    shares,
    components: components.map((members) => ({
      nodes: members,
      cyclic: members.length > 1 || shares[members[0]!]!.own !== null,
    })),
    componentOf,
  };
}

const NONE: readonly never[] = [];

/** By supplier, shares of one pair added up. */
function merged(holdings: Holding[]): Holding[] {
  if (holdings.length < 2) return holdings;
  holdings.sort((a, b) => a.owner - b.owner);
  const sums: Holding[] = [];
  for (const holding of holdings) {
    const last = sums[sums.length - 1];
    if (last?.owner === holding.owner) sums[sums.length - 1] = { ...holding, ...together(last, holding) };
    else sums.push(holding);
  }
  return sums;
}

function together(known: Share, share: Share): Share {
  const high = known.high + share.high;
  return {
    low: known.low + share.low,
    high: Math.min(high, WHOLE),
    lowInclusive: known.lowInclusive && share.lowInclusive,
    highInclusive: high > WHOLE || (known.highInclusive && share.highInclusive),
  };
}
