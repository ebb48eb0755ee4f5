import type { OwnershipIndex } from './ownership-graph.js';

/**
 * The country that the residual of a firm is presumed to belong to, or null where it is unattributed.
 * What nobody records of a listed firm, or of one of which no owner is recorded at all, is presumed to be
 * held in the firm's own country: by its unnamed shareholders. What nobody records of any other asset (a
 * joint venture, a plant, an organisation) may be anybody's. So adding a 1 % holder to a listed parent
 * changes 1 %, not everything; nor does recording a golden share or a board seat, which nobody owns by.
 *
 * A firm without any recorded stake needs no presumption where it stands *above* an asset: there it is an
 * outside owner itself, known, of its country.
 */
export function presumedCountry(index: OwnershipIndex, node: number): string | null {
  const { kind, country, listed } = index.facts[node]!;
  if (kind !== 'Firm' || index.truncated[node]) return null;
  return listed || index.unowned[node] ? country : null;
}
