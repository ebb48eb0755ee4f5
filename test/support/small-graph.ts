import type { EdgeKind } from '../../src/domain/graph-schema/edge-kinds.js';
import type { EdgeState, GraphEdge, StakeEdge, SupplyEdge } from '../../src/domain/graph/edge.js';
import type { GraphNode, ObservationNode } from '../../src/domain/graph/node.js';
import { exactShare } from '../../src/domain/values/share.js';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../../src/domain/values/partial-date.js';
import type { DatasetInfo } from '../../src/store/graph-store.js';

export const INFO: DatasetInfo = {
  id: 'test',
  title: 'Test',
  version: '1',
  date: '2026-01-01',
  licence: null,
  description: null,
};

export const firm = (slug: string, fields: Partial<Extract<GraphNode, { kind: 'Firm' }>> = {}): GraphNode => ({
  id: `firm:${slug}`,
  kind: 'Firm',
  name: slug,
  aliases: [],
  identifiers: [],
  jurisdiction: null,
  listed: null,
  source: null,
  locator: null,
  quote: null,
  claim: null,
  confidence: null,
  ...fields,
});

export const facility = (slug: string, fields: Partial<Extract<GraphNode, { kind: 'Facility' }>> = {}): GraphNode => ({
  id: `facility:${slug}`,
  kind: 'Facility',
  name: slug,
  aliases: [],
  identifiers: [],
  type: null,
  stage: null,
  process: null,
  country: null,
  site: null,
  latitude: null,
  longitude: null,
  source: null,
  locator: null,
  quote: null,
  claim: null,
  confidence: null,
  ...fields,
});

const state = {
  status: 'CURRENT',
  validFrom: BEGINNING_OF_TIME,
  validUntil: END_OF_TIME,
  statedFrom: null,
  statedUntil: null,
  marks: [],
  preferredClaim: null,
  claims: [],
} as const;

const edgeId = (kind: string, from: string, to: string): string =>
  `${kind}:${from.replace(':', '.')}.${to.replace(':', '.')}`;

export const stake = (from: string, to: string, percent: number, fields: Partial<StakeEdge> = {}): StakeEdge => ({
  id: edgeId('stake', from, to),
  kind: 'STAKE',
  from,
  to,
  interest: 'SHAREHOLDING',
  share: exactShare(percent),
  directness: 'DIRECT',
  control: null,
  complete: null,
  ...state,
  ...fields,
});

export const supply = (from: string, to: string, fields: Partial<SupplyEdge> = {}): SupplyEdge => ({
  id: edgeId('supply', from, to),
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
  ...state,
  ...fields,
});

export const country = (code: string): GraphNode => ({
  id: `country:${code}`,
  kind: 'Country',
  name: code,
  aliases: [],
  alpha2: code,
  alpha3: null,
  region: null,
});

/** A number or code about something; `edges` of the same name draw it to its subject. */
export const observation = (slug: string, subject: string, fields: Partial<ObservationNode> = {}): ObservationNode => ({
  id: `observation:${slug}`,
  kind: 'Observation',
  subject,
  property: 'CAPACITY',
  of: null,
  partner: null,
  value: null,
  code: null,
  text: null,
  unit: null,
  basis: null,
  bound: null,
  status: 'CURRENT',
  date: null,
  until: null,
  note: null,
  validFrom: '2020-01-01',
  validUntil: '2021-01-01',
  claims: [],
  preferredClaim: 'claim:none',
  unconfirmed: false,
  disputed: false,
  ...fields,
});

/** An edge that carries nothing but its state. */
export const edge = (kind: EdgeKind, from: string, to: string, fields: Partial<EdgeState> = {}): GraphEdge =>
  ({ id: edgeId(kind.toLowerCase(), from, to), kind, from, to, ...state, ...fields }) as GraphEdge;

export const about = ({ id, subject }: ObservationNode): GraphEdge => edge('ABOUT', id, subject);
