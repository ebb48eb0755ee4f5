import type { ClaimedEdge, SupplyEdge } from '../../graph/edge.js';
import type { GraphNode } from '../../graph/node.js';
import type { SupplyStep } from '../supply-step.js';

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

export const partOf = (from: string, to: string): ClaimedEdge<'PART_OF'> => ({
  id: `part:${from}-${to}`,
  kind: 'PART_OF',
  from,
  to,
  why: null,
  ...STATE,
});

/** Steps from `a>b, b?>c`: supplier, receiver; `?` where the step is inferred. Ids are the text. */
export const stepsFromText = (text: string): SupplyStep[] =>
  text.split(', ').map((line) => {
    const [, from, doubt, to] = /^([^?>]+)(\??)>(.+)$/.exec(line)!;
    const known = doubt === '' ? 'DOCUMENTED' : 'INFERRED';
    return {
      id: line,
      from: from!,
      to: to!,
      product: null,
      known,
      inference: known === 'INFERRED' ? 'SAME_GROUP' : null,
      through: null,
      supply: supplies(from!, to!),
      joins: [],
      status: 'CURRENT',
    };
  });
