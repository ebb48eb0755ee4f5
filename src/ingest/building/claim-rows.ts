import type { TimedClaim } from '../../domain/claims/timed-claim.js';
import { CLAIM_COLUMNS, PERIOD_COLUMNS } from '../../domain/graph-schema/edge-kinds.js';
import type { PropertiesOf } from '../../domain/graph-schema/column.js';
import type { ClaimNode } from '../../domain/graph/node.js';

export const CLAIM_AND_PERIOD_COLUMNS = { ...PERIOD_COLUMNS, ...CLAIM_COLUMNS };
type ClaimCells = PropertiesOf<typeof CLAIM_AND_PERIOD_COLUMNS>;

/** What a claim speaks of: `STAKE` of firm:a in firm:b, `CAPACITY` of facility:c. */
export interface Statement {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | null;
  /** The asserted value as typed. */
  readonly value: string | null;
}

/** The claim as a node of the graph. A statement without a date of its own was made when its source was. */
export function claimNode(
  id: string,
  cells: ClaimCells,
  statement: Statement,
  dateOfSource: (source: string) => string | null,
): ClaimNode {
  return {
    id: `claim:${id}`,
    kind: 'Claim',
    source: cells.source,
    locator: cells.locator,
    quote: cells.quote,
    confidence: cells.confidence ?? 'high',
    statedOn: cells.statedOn ?? dateOfSource(cells.source),
    ...statement,
    status: cells.status ?? 'CURRENT',
    from: cells.from,
    until: cells.until,
    asOf: cells.asOf,
  };
}

/** The same claim for the timeline: an enduring statement without a beginning counts from ever. */
export const timedClaim = <V>(claim: ClaimNode, value: V, enduring: boolean): TimedClaim<V> => ({
  id: claim.id,
  value,
  status: claim.status,
  confidence: claim.confidence,
  from: claim.from ?? (enduring ? '0001' : null),
  until: claim.until,
  asOf: claim.asOf,
  statedOn: claim.statedOn,
});
