import { propertyName, type Columns } from '../../domain/graph-schema/column.js';
import { NODE_KINDS, type TableNode, type TableNodeKind } from '../../domain/graph-schema/node-kinds.js';
import { STAGE_OF_TYPE, type FacilityType } from '../../domain/graph-schema/vocabularies.js';
import type { ClaimedEdge, DrawnEdge } from '../../domain/graph/edge.js';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../../domain/values/partial-date.js';
import { BUILT_IN_RULES } from '../../domain/ownership/built-in-rules.js';
import { builtInCountries } from '../reading/built-in-countries.js';
import { parseRow } from '../reading/parse-cells.js';
import { introducingClaim } from './introductions.js';
import type { RawDataset } from '../reading/raw-dataset.js';

type Writable = { [property: string]: unknown; id: string; kind: string };

/** The nodes that the tables list, and the countries and rules that come built in, by id. */
export function buildNodes(dataset: RawDataset): Map<string, TableNode> {
  const nodes = new Map<string, TableNode>(builtInCountries().map((country) => [country.id, country]));
  for (const rule of BUILT_IN_RULES) nodes.set(rule.id, { ...rule, kind: 'Rule' });
  for (const kind of Object.keys(NODE_KINDS) as TableNodeKind[]) {
    for (const row of dataset.tables.get(NODE_KINDS[kind].table) ?? []) {
      const id = row.cells['id']!;
      const properties = parseRow(NODE_KINDS[kind].columns as Columns, row.cells);
      const claim = introducingClaim(row.cells['claim'] ?? '');
      // A row about a built-in rule replaces it: half of one rule and half of another would be a third.
      const known = kind === 'Rule' ? undefined : nodes.get(id);
      const node = { ...stated(known), ...stated({ ...properties, claim }), id, kind };
      nodes.set(id, { ...properties, ...node } as unknown as TableNode);
    }
  }
  return nodes;
}

/** A row about a built-in country changes only what it states. */
const stated = (properties: object | undefined): object =>
  Object.fromEntries(
    Object.entries(properties ?? {}).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** What follows from elsewhere in the dataset: a facility's stage from its type, its country from where it stands. */
export function completeFacilities(nodes: ReadonlyMap<string, TableNode>, edges: readonly ClaimedEdge[]): void {
  const within = new Map<string, string[]>();
  const outranked = new Set<string>();
  for (const edge of edges) {
    if (edge.kind !== 'LOCATED_IN' || edge.status !== 'CURRENT') continue;
    if (edge.marks.includes('OUTRANKED')) outranked.add(`${edge.from} ${edge.to}`);
    else within.set(edge.from, [...(within.get(edge.from) ?? []), edge.to]);
  }
  const countryOf = (id: string, depth = 0): string | null => {
    for (const place of within.get(id) ?? []) if (place.startsWith('country:')) return place;
    for (const place of within.get(id) ?? []) {
      const country = depth < 8 ? countryOf(place, depth + 1) : null;
      if (country !== null) return country;
    }
    return null;
  };
  for (const node of nodes.values()) {
    if (node.kind !== 'Facility' && node.kind !== 'Site') continue;
    const completed = node as unknown as Writable;
    if (outranked.has(`${node.id} ${node.country ?? ''}`)) completed['country'] = null;
    completed['country'] ??= countryOf(node.id);
    if (node.kind !== 'Facility') continue;
    completed['site'] ??= within.get(node.id)?.find((place) => place.startsWith('site:')) ?? null;
    completed['stage'] ??= node.type === null ? null : STAGE_OF_TYPE[node.type as FacilityType];
  }
}

/** An edge for a reference in a node row; dateless, and as well founded as the row. */
export const drawnEdge = (kind: DrawnEdge['kind'], from: string, to: string): DrawnEdge => ({
  id: `${kind.toLowerCase().replaceAll('_', '-')}:${from.replace(':', '.')}.${to.replace(':', '.')}`,
  kind,
  from,
  to,
  status: 'CURRENT',
  validFrom: BEGINNING_OF_TIME,
  validUntil: END_OF_TIME,
  statedFrom: null,
  statedUntil: null,
  marks: [],
  preferredClaim: null,
  claims: [],
});

export function* drawnEdges(nodes: Iterable<TableNode>): Generator<DrawnEdge> {
  for (const node of nodes) {
    if (node.kind === 'Facility' && node.country !== null) yield drawnEdge('IN_COUNTRY', node.id, node.country);
    if (node.kind === 'Facility' && node.site !== null) yield drawnEdge('AT_SITE', node.id, node.site);
    const columns: Columns = NODE_KINDS[node.kind].columns;
    for (const [name, column] of Object.entries(columns)) {
      if (column.edge === undefined || !DRAWN.has(column.edge)) continue;
      const value = (node as unknown as Writable)[propertyName(name)];
      for (const to of Array.isArray(value) ? (value as string[]) : [value]) {
        if (typeof to === 'string') yield drawnEdge(column.edge as DrawnEdge['kind'], node.id, to);
      }
    }
  }
}

const DRAWN: ReadonlySet<string> = new Set<DrawnEdge['kind']>([
  'HAS_MEMBER',
  'OF_MINERAL',
  'PROVISION_OF',
  'IMPOSED_BY',
  'INVESTOR',
  'INVESTS_IN',
]);
