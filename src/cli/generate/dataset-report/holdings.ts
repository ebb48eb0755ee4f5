import { kindOfId, type NodeKind, type NodeOf } from '../../../domain/graph/node.js';
import { holdsOn } from '../../../domain/graph/edge.js';
import type { BuiltGraph } from '../../../ingest/building/build-graph.js';
import { cell, countBy, inWords, table } from './markdown.js';

/** What the graph holds, by kind, and how it is spread. */
export function holdings(graph: BuiltGraph): string {
  const nodes = countBy(graph.nodes, ({ kind }) => kind);
  const edges = countBy(graph.edges, ({ kind }) => kind);
  return [
    table(['nodes', 'number'], sorted(nodes)),
    table(['edges (states)', 'number'], sorted(edges)),
    ...facilities(graph),
    ...stakes(graph),
    ...claims(graph),
  ].join('\n\n');
}

const sorted = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

const nodesOf = <K extends NodeKind>(graph: BuiltGraph, kind: K): NodeOf<K>[] =>
  graph.nodes.filter((node): node is NodeOf<K> => node.kind === kind);

function facilities(graph: BuiltGraph): string[] {
  const all = nodesOf(graph, 'Facility');
  const names = new Map(nodesOf(graph, 'Country').map(({ id, name }) => [id, name]));
  return [
    `Facilities by country: ${inWords(countBy(all, ({ country }) => names.get(country ?? '') ?? 'not stated'))}.`,
    `By stage: ${inWords(countBy(all, ({ stage }) => (stage ?? 'other').toLowerCase()))}.`,
  ];
}

function stakes(graph: BuiltGraph): string[] {
  const all = graph.edges.filter((edge) => edge.kind === 'STAKE');
  const now = all.filter((edge) => edge.status === 'CURRENT' && holdsOn(edge, graph.info.date));
  const owned = new Set(now.map(({ to }) => to).filter((id) => kindOfId(id) === 'Facility'));
  const facilityCount = nodesOf(graph, 'Facility').length;
  return [
    `Stake states by status: ${inWords(countBy(all, ({ status }) => status))}. On ${graph.info.date} ${cell(now.length)} current ones hold, and ${cell(owned.size)} of ${cell(facilityCount)} facilities have an owner.`,
  ];
}

function claims(graph: BuiltGraph): string[] {
  const disputedEdges = graph.edges.filter((edge) => edge.marks.includes('DISPUTED'));
  const disputed = nodesOf(graph, 'Observation').filter((observation) => observation.disputed);
  return [
    `Claims by confidence: ${inWords(countBy(nodesOf(graph, 'Claim'), ({ confidence }) => confidence))}.`,
    `Disputed on one date: ${cell(disputed.length)} observations (${inWords(countBy(disputed, ({ property }) => property))}) and ${cell(disputedEdges.length)} states of relationships.`,
  ];
}
