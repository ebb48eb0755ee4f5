import type { ConflictProperties } from '../graph-schema/conflict-columns.js';
import type { ObservationProperties } from '../graph-schema/edge-kinds.js';
import { NODE_KINDS, type TableNode, type TableNodeKind } from '../graph-schema/node-kinds.js';
import type { Confidence, Status } from '../graph-schema/vocabularies.js';

/** One statement of one source, with the values it asserts as the dataset's author typed them. */
export interface ClaimNode {
  readonly id: string;
  readonly kind: 'Claim';
  readonly source: string;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly confidence: Confidence;
  /** When the statement was made: its own date, else that of its source. Partial. */
  readonly statedOn: string | null;
  /** What it speaks of: an edge kind, an observed property, or INTRODUCED, between or about these nodes. */
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | null;
  /** The asserted value as typed: a share, a number with unit, a status code. */
  readonly value: string | null;
  readonly status: Status;
  readonly from: string | null;
  readonly until: string | null;
  readonly asOf: string | null;
}

/** A number or code that claims of one date agree or compete on, with the preferred value; or the sentence of one claim. */
export interface ObservationNode extends Omit<ObservationProperties, 'status'> {
  readonly id: string;
  readonly kind: 'Observation';
  readonly status: Status;
  /** The first day it is about, and the day after the last. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly claims: readonly string[];
  readonly preferredClaim: string;
  /** True when only weak claims speak of it: shown, never relied on. */
  readonly unconfirmed: boolean;
  /** True when claims on it cannot all be true. */
  readonly disputed: boolean;
}

/** Claims that cannot all be true, computed from them at import; see `domain/conflicts`. */
export interface ConflictNode extends ConflictProperties {
  readonly id: string;
  readonly kind: 'Conflict';
}

export type GraphNode = TableNode | ClaimNode | ObservationNode | ConflictNode;
export type NodeKind = GraphNode['kind'];
export type NodeOf<K extends NodeKind> = Extract<GraphNode, { kind: K }>;

const PREFIXES: ReadonlyMap<string, NodeKind> = new Map<string, NodeKind>([
  ...Object.entries(NODE_KINDS).map(([kind, { prefix }]) => [prefix, kind as TableNodeKind] as const),
  ['observation', 'Observation'],
  ['claim', 'Claim'],
  ['conflict', 'Conflict'],
]);

/** The kind that an id names by its prefix (`firm:gem` -> Firm), or null for an unknown prefix. */
export function kindOfId(id: string): NodeKind | null {
  const colon = id.indexOf(':');
  return colon < 0 ? null : (PREFIXES.get(id.slice(0, colon)) ?? null);
}

export const NODE_ID = /^[a-z][a-z-]*:[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
