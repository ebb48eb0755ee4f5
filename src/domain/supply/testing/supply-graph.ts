import type { ClaimedEdge, SupplyEdge } from '../../graph/edge.js';
import type { GraphNode } from '../../graph/node.js';

const STATE = {
  status: 'CURRENT',
  validFrom: '0001-01-01',
  validUntil: '9999-12-31',
  statedFrom: null,
  statedUntil: null,
  marks: [],
  preferredClaim: null,
  claims: [],
} as const;

/** A node with only what supply looks at. */
export const node = (id: string, kind: GraphNode['kind'], fields: object = {}): GraphNode =>
  ({ id, kind, name: id, aliases: [], country: null, ...fields }) as unknown as GraphNode;

export const supplies = (from: string, to: string, fields: Partial<SupplyEdge> = {}): SupplyEdge => ({
  id: `supply:${from}-${to}`,
  kind: 'SUPPLY',
  from,
  to,
  product: null,
  contract: null,
  quantity: null,
  unit: null,
  basis: null,
  share: null,
  shareOf: null,
  via: [],
  intent: null,
  ...STATE,
  ...fields,
});

export const makes = (from: string, to: string): ClaimedEdge<'MAKES'> => ({
  id: `makes:${from}-${to}`,
  kind: 'MAKES',
  from,
  to,
  ...STATE,
});
