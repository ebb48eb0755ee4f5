import { badInput, overLimit } from '../../domain/errors.js';
import { withAssumedStakes, type AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import { PARTY_KINDS, ASSET_KINDS } from '../../domain/graph-schema/node-kinds.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { fetchOwnership, type FetchedOwnership } from '../ownership/fetch-ownership.js';

/** Everything above some assets as it is recorded, and as it would be with the stakes that are supposed. */
export async function fetchAssumedOwnership(
  snapshot: Snapshot,
  assets: readonly string[],
  asOf: IsoDate,
  assumed: readonly AssumedStake[],
  /** Whether it is shown as it is: see `fetchOwnership`. */
  shown = false,
): Promise<{ readonly recorded: FetchedOwnership; readonly supposed: FetchedOwnership }> {
  if (assumed.length === 0) {
    const recorded = await fetchOwnership(snapshot, assets, asOf, shown);
    return { recorded, supposed: recorded };
  }
  await checkAssumed(snapshot, assumed);
  // Buyers have owners too; an asset that is not above anything asked for changes nothing.
  const roots = [...new Set([...assets, ...assumed.flatMap(({ owner, asset }) => [owner, asset])])];
  const recorded = await fetchOwnership(snapshot, roots, asOf, shown);
  const graph = withAssumedStakes(recorded.graph, assumed);
  return {
    recorded,
    supposed: { graph, nodes: recorded.nodes, stakes: new Map(graph.stakes.map((stake) => [stake.id, stake])) },
  };
}

async function checkAssumed(snapshot: Snapshot, assumed: readonly AssumedStake[]): Promise<void> {
  if (assumed.length > LIMITS.assumedStakes)
    throw overLimit(
      'assume',
      assumed.length,
      LIMITS.assumedStakes,
      `suppose at most ${LIMITS.assumedStakes} stakes, not ${assumed.length}.`,
    );
  await requireNodes(
    snapshot,
    'assume.owner',
    assumed.map(({ owner }) => owner),
    PARTY_KINDS,
  );
  await requireNodes(
    snapshot,
    'assume.asset',
    assumed.map(({ asset }) => asset),
    ASSET_KINDS,
  );
  await requireNodes(
    snapshot,
    'assume.from',
    assumed.flatMap(({ from }) => from ?? []),
    PARTY_KINDS,
  );
  for (const { owner, asset, share, from } of assumed) {
    if (!(share >= 0 && share <= 100)) throw badInput('assume.share', share, `${share} is not 0 to 100 percent.`);
    if (owner === asset) throw badInput('assume.owner', owner, `"${owner}" cannot be its own owner.`);
    if (owner === from) throw badInput('assume.from', from, `"${owner}" cannot buy from itself.`);
  }
}
