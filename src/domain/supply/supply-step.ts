import type { GraphEdge, SupplyEdge } from '../graph/edge.js';
import { holdsOn } from '../graph/edge.js';
import type { IsoDate } from '../values/partial-date.js';

/** ENDED follows from the dates; an intention that a source states counts as PLANNED. */
export const LINK_STATUSES = ['CURRENT', 'PLANNED', 'CANCELLED', 'ENDED'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/**
 * How a step is known that no source states:
 * COUNTRY_EXPORT: the plant makes the product in a country that exports it.
 * SAME_GROUP: a firm that controls or operates the plant, or of which the firm is a unit, supplies, or
 * receives, the mineral.
 * PRODUCT_MATCH: one plant's product is another's stated feed, and the firms behind both are named as
 * supplier and receiver of it.
 */
export const INFERENCES = ['COUNTRY_EXPORT', 'SAME_GROUP', 'PRODUCT_MATCH'] as const;
export type Inference = (typeof INFERENCES)[number];

/** One step of a supply chain: stated by sources, or inferred by joining facts that sources state. */
export interface SupplyStep {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly product: string | null;
  readonly known: 'DOCUMENTED' | 'INFERRED';
  readonly inference: Inference | null;
  /** The firm, group or country whose statement is carried over to the plant. */
  readonly through: string | null;
  /** The statement of supply that it rests on. */
  readonly supply: SupplyEdge;
  /** The other facts that are joined: stakes, operators, outputs, feeds. */
  readonly joins: readonly GraphEdge[];
  readonly status: LinkStatus;
}

/** The status of a supply on a date, or null where it had not begun. */
export function linkStatus(edge: SupplyEdge, asOf: IsoDate): LinkStatus | null {
  if (edge.validFrom > asOf || edge.status === 'UNCONFIRMED') return null;
  if (!holdsOn(edge, asOf)) return edge.status === 'CURRENT' ? 'ENDED' : null;
  return edge.status === 'CURRENT' && edge.intent === true ? 'PLANNED' : edge.status;
}
