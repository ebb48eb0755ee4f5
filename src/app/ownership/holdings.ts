import type { GraphNode } from '../../domain/graph/node.js';
import { holdingsOfCountry, holdingsOfParty, type HeldAsset } from '../../domain/ownership/holdings-below.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import type { OwnershipWarning } from '../../domain/ownership/ownership-warning.js';
import { warningsAboveAll } from '../../domain/ownership/warnings-above.js';
import { PARTY_KINDS } from '../../domain/graph-schema/node-kinds.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import type { FetchedOwnership } from './fetch-ownership.js';
import { fetchHoldings } from './fetch-holdings.js';
import { partiesOfCountry } from './parties-of-country.js';
import { requireFactsBy } from './require-facts.js';

/** Everything below a party, or below all parties of a country, on a date. */
export interface HoldingsAnswer {
  readonly of: GraphNode;
  /** How many parties of a country were followed; 1 for any other party. */
  readonly parties: number;
  /** The largest share first. */
  readonly held: readonly HeldAsset[];
  readonly ownership: FetchedOwnership;
  readonly warnings: readonly OwnershipWarning[];
  /** Nodes that a limit cut: their holdings are missing, or their owners count as unknown. */
  readonly truncated: readonly string[];
}

export async function holdingsOf(snapshot: Snapshot, id: string, asOf: IsoDate): Promise<HoldingsAnswer> {
  const [of] = await requireNodes(snapshot, 'of', [id], PARTY_KINDS);
  const isCountry = of!.kind === 'Country';
  const parties = isCountry ? await partiesOfCountry(snapshot, id, asOf) : { ids: [id], complete: true };
  const { assets, ownership, cutBelow } = await fetchHoldings(snapshot, parties.ids, asOf);
  if (assets.length === 0) await requireFactsBy(snapshot, asOf);
  const { graph } = ownership;
  const index = indexOwnership(graph);
  const held = isCountry
    ? holdingsOfCountry(index, graph.stakes, id, assets)
    : holdingsOfParty(index, graph.stakes, id, assets);
  return {
    of: of!,
    parties: parties.ids.length,
    held,
    ownership,
    warnings: warningsAboveAll(
      index,
      held.map(({ asset }) => asset),
    ),
    truncated: [...new Set([...cutBelow, ...graph.truncated, ...(parties.complete ? [] : [id])])].sort(),
  };
}
