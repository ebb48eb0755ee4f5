import { EDGE_KINDS } from '../../graph-schema/edge-kinds.js';
import { timeline } from '../../claims/timeline.js';
import type { TimedClaim } from '../../claims/timed-claim.js';
import { valueAlgebra } from '../../claims/value-algebra.js';
import { parseShare, type Share } from '../../values/share.js';
import type { KeyedClaims } from '../edge-disputes.js';

/** Claims about one stake, for tests. */
export interface StakeValue {
  readonly share: Share;
}

export const DATASET_DATE = '2026-05-31';
const { share } = EDGE_KINDS.STAKE.values;
export const STAKES = valueAlgebra<StakeValue>({ share });

export const stakeClaim = (
  id: string,
  typed: string,
  fields: Partial<TimedClaim<StakeValue>> = {},
): TimedClaim<StakeValue> => ({
  id,
  value: { share: parseShare(typed)! },
  status: 'CURRENT',
  confidence: 'high',
  from: null,
  until: null,
  asOf: null,
  statedOn: null,
  ...fields,
});

/** The claims of one key with their timeline, as the importer hands them on. */
export function keyed(claims: readonly TimedClaim<StakeValue>[]): KeyedClaims<StakeValue> {
  const made = { algebra: STAKES, datasetDate: DATASET_DATE, endings: [] };
  return { claims, ...made, states: timeline(claims, STAKES, made) };
}
