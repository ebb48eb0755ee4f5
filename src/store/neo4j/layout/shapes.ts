import { propertyName, type Columns, type ColumnType } from '../../../domain/graph-schema/column.js';
import { CONFLICT_COLUMNS } from '../../../domain/graph-schema/conflict-columns.js';
import {
  DRAWN_EDGE_KINDS,
  EDGE_KINDS,
  OBSERVATION_TABLE,
  type ClaimedEdgeKind,
  type EdgeKind,
} from '../../../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS, type TableNodeKind } from '../../../domain/graph-schema/node-kinds.js';
import type { EdgeState } from '../../../domain/graph/edge.js';
import type { ClaimNode, NodeKind, ObservationNode } from '../../../domain/graph/node.js';

/** How a property lies in Neo4j: shares as one compact text, lists as native lists of texts. */
export type PropertyType = 'text' | 'number' | 'flag' | 'list' | 'share';

export interface Property {
  readonly type: PropertyType;
  /** The type of the dataset's column, where the property comes from a table. */
  readonly column: ColumnType | null;
  readonly required: boolean;
}

/** The properties of a kind by name, without `id` and `kind`, which every node has. */
export type Shape = ReadonlyMap<string, Property>;

type Derived<T> = Readonly<Record<Exclude<keyof T, 'id' | 'kind' | 'from' | 'to'>, PropertyType>>;

// The kinds that no table lists. The types see to it that none of their properties is forgotten.
const CLAIM: Derived<ClaimNode> & { readonly from: PropertyType } = {
  source: 'text',
  locator: 'text',
  quote: 'text',
  confidence: 'text',
  statedOn: 'text',
  predicate: 'text',
  subject: 'text',
  object: 'text',
  value: 'text',
  status: 'text',
  from: 'text',
  until: 'text',
  asOf: 'text',
};

const OBSERVATION: Derived<Omit<ObservationNode, keyof typeof OBSERVATION_TABLE.columns>> & Derived<{ status: 1 }> = {
  status: 'text',
  validFrom: 'text',
  validUntil: 'text',
  claims: 'list',
  preferredClaim: 'text',
  unconfirmed: 'flag',
  disputed: 'flag',
};

const EDGE_STATE: Derived<EdgeState> = {
  status: 'text',
  validFrom: 'text',
  validUntil: 'text',
  statedFrom: 'text',
  statedUntil: 'text',
  marks: 'list',
  preferredClaim: 'text',
  claims: 'list',
};

const fromColumns = (columns: Columns): [string, Property][] =>
  Object.entries(columns).map(([name, { type, required }]) => [
    propertyName(name),
    { type: stored(type), column: type, required },
  ]);

const fromTypes = (types: Readonly<Record<string, PropertyType>>): [string, Property][] =>
  Object.entries(types).map(([name, type]) => [name, { type, column: null, required: false }]);

function stored(type: ColumnType): PropertyType {
  if (type === 'list' || type === 'refs') return 'list';
  return type === 'number' || type === 'flag' || type === 'share' ? type : 'text';
}

export const NODE_SHAPES: ReadonlyMap<NodeKind, Shape> = new Map<NodeKind, Shape>([
  ...(Object.keys(NODE_KINDS) as TableNodeKind[]).map(
    (kind) => [kind, new Map(fromColumns(NODE_KINDS[kind].columns))] as const,
  ),
  ['Observation', new Map([...fromColumns(OBSERVATION_TABLE.columns), ...fromTypes(OBSERVATION)])],
  ['Claim', new Map(fromTypes(CLAIM))],
  ['Conflict', new Map(fromColumns(CONFLICT_COLUMNS))],
]);

export const EDGE_SHAPES: ReadonlyMap<EdgeKind, Shape> = new Map<EdgeKind, Shape>([
  ...(Object.keys(EDGE_KINDS) as ClaimedEdgeKind[]).map(
    (kind) =>
      [
        kind,
        new Map([
          ...fromTypes(EDGE_STATE),
          ...fromColumns(EDGE_KINDS[kind].key),
          ...fromColumns(EDGE_KINDS[kind].values),
        ]),
      ] as const,
  ),
  ...DRAWN_EDGE_KINDS.map((kind) => [kind, new Map(fromTypes(EDGE_STATE))] as const),
]);

export const NODE_KIND_NAMES: readonly NodeKind[] = [...NODE_SHAPES.keys()];
export const EDGE_KIND_NAMES: readonly EdgeKind[] = [...EDGE_SHAPES.keys()];
