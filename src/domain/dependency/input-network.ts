import { columnFrom, type Holding } from '../ownership/holding-column.js';
import type { ShareNetwork } from '../ownership/share-network.js';
import { stronglyConnected } from '../ownership/strongly-connected.js';
import { compareText } from '../values/order.js';
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
  const named = new Set<string>(nodes);
  for (const { from, to } of inputs) named.add(from).add(to);
  const ids = [...named].sort(compareText);
  const numberOf = new Map(ids.map((id, node) => [id, node]));
  const truncated = ids.map((id) => cut.has(id));
  const parts = ids.map(() => new Map<number, Share>());
  for (const { from, to, share } of inputs) {
    const suppliers = parts[numberOf.get(to)!]!;
    const supplier = numberOf.get(from)!;
    suppliers.set(supplier, together(suppliers.get(supplier), share ?? UNSTATED_SHARE));
  }
  const shares = parts.map((suppliers, node) =>
    columnFrom(node, truncated[node] ? [] : holdingsOf(suppliers), complete.has(ids[node]!)),
  );
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

const holdingsOf = (suppliers: ReadonlyMap<number, Share>): Holding[] =>
  [...suppliers].sort(([a], [b]) => a - b).map(([owner, share]) => ({ owner, ...share, stakes: [] }));

function together(known: Share | undefined, share: Share): Share {
  if (known === undefined) return share;
  const high = known.high + share.high;
  return {
    low: known.low + share.low,
    high: Math.min(high, WHOLE),
    lowInclusive: known.lowInclusive && share.lowInclusive,
    highInclusive: high > WHOLE || (known.highInclusive && share.highInclusive),
  };
}
