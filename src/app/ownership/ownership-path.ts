import { overLimit } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { ASSET_KINDS, PARTY_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { effectiveShare } from '../../domain/ownership/effective-share.js';
import { indexOwnership, type OwnershipIndex } from '../../domain/ownership/ownership-graph.js';
import type { OwnershipWarning } from '../../domain/ownership/ownership-warning.js';
import type { Interval } from '../../domain/ownership/percent.js';
import { strongestChains, type StrongestChains } from '../../domain/ownership/strongest-chains.js';
import { warningsAboveAll } from '../../domain/ownership/warnings-above.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchOwnership, type FetchedOwnership } from './fetch-ownership.js';
import { requireFactsBy } from './require-facts.js';
import { VIEW_LIMITS } from './view-limits.js';

/** How an owner comes to its part of an asset: the strongest chains between them on a date. */
export interface OwnershipPathAnswer extends StrongestChains {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** What all chains and loops together give: the effective share. */
  readonly share: Interval;
  readonly ownership: FetchedOwnership;
  readonly warnings: readonly OwnershipWarning[];
}

export async function ownershipPath(
  snapshot: Snapshot,
  question: { readonly from: string; readonly to: string; readonly k: number; readonly asOf: IsoDate },
): Promise<OwnershipPathAnswer> {
  const { from, to, k, asOf } = question;
  if (k < 1 || k > VIEW_LIMITS.ownershipPaths) {
    throw overLimit('k', k, VIEW_LIMITS.ownershipPaths, `ask for 1 to ${VIEW_LIMITS.ownershipPaths} chains, not ${k}.`);
  }
  const [[owner], [asset], ownership] = await Promise.all([
    requireNodes(snapshot, 'from', [from], PARTY_KINDS),
    requireNodes(snapshot, 'to', [to], ASSET_KINDS),
    fetchOwnership(snapshot, [to], asOf),
  ]);
  if (ownership.graph.stakes.length === 0) await requireFactsBy(snapshot, asOf);
  const index = indexOwnership(ownership.graph);
  const owners = owner!.kind === 'Country' ? outsidePartiesOf(index, from) : new Set([from]);
  return {
    ...strongestChains(index, owners, to, k),
    from: owner!,
    to: asset!,
    share: effectiveShare(index, owners, [to]).get(to)!,
    ownership,
    warnings: warningsAboveAll(index, [to]),
  };
}

/** The state and the parties of the country at which chains end. */
const outsidePartiesOf = (index: OwnershipIndex, country: string): ReadonlySet<string> =>
  new Set(index.facts.filter((facts, node) => facts.country === country && index.outside[node]).map(({ id }) => id));
