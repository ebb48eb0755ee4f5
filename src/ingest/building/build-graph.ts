import type { DrawnEdge, GraphEdge } from '../../domain/graph/edge.js';
import type { ConflictNode, GraphNode, ObservationNode } from '../../domain/graph/node.js';
import { compare } from '../../domain/claims/timed-claim.js';
import type { DatasetInfo } from '../../store/graph-store.js';
import type { RawDataset } from '../reading/raw-dataset.js';
import { survivorsOf } from '../reading/survivors.js';
import { buildConflicts } from './build-conflicts.js';
import { buildEdges } from './build-edges.js';
import { buildNodes, completeFacilities, drawnEdge, drawnEdges } from './build-nodes.js';
import { buildObservations } from './build-observations.js';
import { introductions } from './introductions.js';
import { placeConflicts } from './place-conflicts.js';
import { redirectMerged } from './redirect-merged.js';
import { edgeClaims, type EdgeClaim } from './edge-claims.js';

/** A dataset as a graph: what a store is loaded with. Nodes and edges are sorted by id. */
export interface BuiltGraph {
  readonly info: DatasetInfo;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Builds the graph of a dataset that has passed validation. */
export function buildGraph(raw: RawDataset): BuiltGraph {
  const dataset = redirectMerged(raw);
  const survivorOf = survivorsOf(raw);
  const tableNodes = buildNodes(dataset);
  const dateOfSource = (id: string): string | null => {
    const source = tableNodes.get(id);
    return source?.kind === 'Source' ? source.date : null;
  };
  const claims = withoutRepeats(edgeClaims(dataset, dateOfSource));
  const { date } = dataset.info;
  const nameOf = (id: string): string => {
    const node = tableNodes.get(id);
    return node !== undefined && 'name' in node ? node.name : id;
  };
  const { edges: stated, conflicts: ofKeys } = buildEdges(claims, date, nameOf);
  const edgeClaimNodes = claims.flatMap(({ node }) => (node === null ? [] : [node]));
  const { edges: claimed, conflicts: ofPlaces } = placeConflicts(stated, tableNodes, edgeClaimNodes);
  completeFacilities(tableNodes, claimed);
  const observed = buildObservations(dataset, date, dateOfSource);
  const claimNodes = [...edgeClaimNodes, ...observed.claims, ...introductions(dataset, dateOfSource)];
  const found = [...ofKeys, ...ofPlaces, ...observed.conflicts];
  const conflicts = buildConflicts(found, tableNodes, claimed, claimNodes, nameOf);
  const nodes = [...tableNodes.values(), ...observed.observations, ...conflicts, ...claimNodes];
  const edges = [
    ...claimed,
    // A merged thing is reached by its id alone.
    ...drawnEdges([...tableNodes.values()].filter(({ id }) => survivorOf(id) === id)),
    ...observed.observations.map((observation) => drawnEdge('ABOUT', observation.id, observation.subject)),
    ...conflictEdges(conflicts, observed.observations),
    ...claimNodes.map((claim) => drawnEdge('FROM_SOURCE', claim.id, claim.source)),
  ];
  return { info: dataset.info, nodes: nodes.sort(byId), edges: edges.sort(byId) };
}

/** A conflict leads to the things that it is about, and to the observations of its claims. */
function conflictEdges(conflicts: readonly ConflictNode[], observations: readonly ObservationNode[]): DrawnEdge[] {
  const rivals = new Set(conflicts.flatMap(({ claims }) => claims));
  const observationOf = new Map<string, string>();
  for (const { id, claims } of observations) {
    for (const claim of claims) if (rivals.has(claim)) observationOf.set(claim, id);
  }
  return conflicts.flatMap(({ id, about, claims }) => {
    const observed = new Set(claims.flatMap((claim) => observationOf.get(claim) ?? []));
    return [...about, ...observed].map((to) => drawnEdge('CONFLICT_ON', id, to));
  });
}

/** Rows that are equal in every cell make one claim. */
function withoutRepeats(claims: Iterable<EdgeClaim>): EdgeClaim[] {
  const byClaim = new Map<string, EdgeClaim>();
  for (const claim of claims) if (!byClaim.has(claim.timed.id)) byClaim.set(claim.timed.id, claim);
  return [...byClaim.values()];
}

const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id);
