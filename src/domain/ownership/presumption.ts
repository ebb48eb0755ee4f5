import type { OwnershipIndex } from './ownership-graph.js';

/**
 * The country that the residual of a firm is presumed to belong to, or null where it is unattributed.
 * What nobody records of a listed firm, or of one of which no owner is recorded at all, is presumed to be
 * held in the firm's own country: its unnamed shareholders. What nobody records of any other asset (a
 * joint venture, a plant, an organisation) may be anybody's. So adding a 1 % holder to a listed parent
 * changes 1 %, not everything. A firm without owners *above* an asset needs no presumption: there it is
 * an outside owner itself, of its country.
 */
export function presumedCountry(index: OwnershipIndex, node: number): string | null {
  const { kind, country, listed } = index.facts[node]!;
  if (kind !== 'Firm' || index.truncated[node]) return null;
  return listed || index.outside[node] ? country : null;
}
