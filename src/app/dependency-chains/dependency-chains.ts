import type { PartnershipGround } from '../../domain/agreements/partnership.js';
import { PARTY_KINDS } from '../../domain/graph-schema/node-kinds.js';
import type { GraphNode, NodeOf, ObservationNode } from '../../domain/graph/node.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { decide, type Verdict } from '../../domain/ownership/verdict.js';
import { supplySteps } from '../../domain/supply/supply-steps.js';
import { compareText } from '../../domain/values/order.js';
import type { Snapshot } from '../../store/graph-store.js';
import { pageOfSorted, type Page } from '../../store/paging/page-query.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';
import { seatsOf, type FetchedOwnership } from '../ownership/fetch-ownership.js';
import { requireRule } from '../ownership/require-rule.js';
import { fetchPartners } from '../partners/fetch-partners.js';
import { fetchAssumedOwnership } from '../scenario/assumed-ownership.js';
import { gatherSupply } from '../supply/gather-supply.js';
import { candidateFacilities, type Candidate } from './candidate-facilities.js';
import type { DependencyQuery } from './dependency-query.js';
import { groupEvidence } from './group-evidence.js';
import { SupplyMap, type PlantSupply } from './plant-supply.js';

export interface DependencyResult {
  readonly facility: NodeOf<'Facility'>;
  readonly status: ObservationNode | null;
  readonly verdict: Verdict;
  readonly ownership: FetchedOwnership;
  readonly host: string;
  readonly grounds: readonly PartnershipGround[];
  readonly supply: PlantSupply;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly truncated: readonly string[];
}

/** What the answer rests on: how many plants were weighed, and why some are not in it. */
export interface DependencyCoverage {
  partners: number;
  facilities: number;
  verdictTrue: number;
  verdictFalse: number;
  verdictUndetermined: number;
  /** Passed the rule, left out for want of the asked-for evidence of exports. */
  withoutExportEvidence: number;
  /** Feed exports, left out because none of the asked-for destinations is known to be reached. */
  otherDestinations: number;
  /** False when there were more plants than one question may weigh. */
  complete: boolean;
}

export interface DependencyAnswer {
  readonly asOf: string;
  readonly page: Page<DependencyResult>;
  /** Plants in the whole answer, over all its pages. */
  readonly total: number;
  readonly coverage: DependencyCoverage;
  readonly groupEvidence: readonly ObservationNode[];
}

const BATCH = 500;

/** The countries in which plants are looked for, with the agreements that make them partners where that is asked. */
async function hostsOf(
  snapshot: Snapshot,
  query: DependencyQuery,
): Promise<ReadonlyMap<string, readonly PartnershipGround[]>> {
  if (query.partnerOf === null) return new Map([...query.hosts].sort(compareText).map((host) => [host, []]));
  const partners = await fetchPartners(snapshot, {
    of: query.partnerOf,
    asOf: query.asOf,
    minStage: query.minStage,
    kinds: query.agreementKinds,
    bindingness: query.bindingness,
  });
  if (query.hosts.length === 0) return partners;
  return new Map([...partners].filter(([country]) => query.hosts.includes(country)));
}

/** The flagship: plants of one country's owners, in partner countries of another, and the exports they feed. */
export async function dependencyChains(snapshot: Snapshot, query: DependencyQuery): Promise<DependencyAnswer> {
  const [, rule, partners] = await Promise.all([
    checkArguments(snapshot, query),
    requireRule(snapshot, query.rule, query.threshold, query.asOf),
    hostsOf(snapshot, query),
  ]);
  const coverage: DependencyCoverage = {
    partners: partners.size,
    facilities: 0,
    verdictTrue: 0,
    verdictFalse: 0,
    verdictUndetermined: 0,
    withoutExportEvidence: 0,
    otherDestinations: 0,
    complete: true,
  };
  const hosts = [...partners.keys()];
  const evidence = groupEvidence(snapshot, hosts, query);
  // Awaited below, once the plants are weighed: a failure until then is not to be an unhandled one.
  evidence.catch(() => {});
  const found: DependencyResult[] = [];
  let after: string | null = null;
  let more = hosts.length > 0;
  for (let read = 0; more && read < LIMITS.candidates; read += BATCH) {
    const { candidates, next } = await candidateFacilities(snapshot, query, hosts, after, BATCH);
    found.push(...(await weigh(snapshot, query, rule, candidates, partners, coverage)));
    after = next;
    more = next !== null;
  }
  coverage.complete = !more;
  // Every page weighs every plant, so that its coverage speaks of the whole question.
  return {
    asOf: query.asOf,
    page: pageOfSorted(found, query.page, ({ facility }, id) => compareText(facility.id, id)),
    total: found.length,
    coverage,
    groupEvidence: await evidence,
  };
}

const checkArguments = (
  snapshot: Snapshot,
  { ownedBy, owners, partnerOf, hosts, destinations, minerals }: DependencyQuery,
): Promise<unknown> =>
  Promise.all([
    requireNodes(snapshot, 'ownedBy', oneOrNone(ownedBy), ['Country']),
    requireNodes(snapshot, 'owners', owners, PARTY_KINDS),
    requireNodes(snapshot, 'feeding.partnerOf', oneOrNone(partnerOf), ['Country']),
    requireNodes(snapshot, 'feeding.hosts', hosts, ['Country']),
    requireNodes(snapshot, 'destinations', destinations, ['Country']),
    requireNodes(snapshot, 'minerals', minerals, ['Mineral']),
  ]);

const oneOrNone = (id: string | null): string[] => (id === null ? [] : [id]);

async function weigh(
  snapshot: Snapshot,
  query: DependencyQuery,
  rule: NodeOf<'Rule'>,
  candidates: readonly Candidate[],
  partners: ReadonlyMap<string, readonly PartnershipGround[]>,
  coverage: DependencyCoverage,
): Promise<DependencyResult[]> {
  const { recorded, supposed: ownership } = await fetchAssumedOwnership(
    snapshot,
    candidates.map(({ facility }) => facility.id),
    query.asOf,
    query.assumed,
  );
  const index = indexOwnership(ownership.graph);
  const decided = candidates.map((candidate) => {
    const verdict = decide(index, {
      rule,
      asset: candidate.facility.id,
      ...(query.ownedBy === null ? { parties: query.owners } : { country: query.ownedBy }),
      ...(query.threshold === null ? {} : { threshold: query.threshold }),
    });
    coverage.facilities += 1;
    if (verdict.value === 'TRUE') coverage.verdictTrue += 1;
    else if (verdict.value === 'FALSE') coverage.verdictFalse += 1;
    else coverage.verdictUndetermined += 1;
    return { ...candidate, verdict };
  });
  const owned = decided.filter(({ verdict }) => query.verdicts.includes(verdict.value));
  const plants = owned.map(({ facility }) => facility.id);
  const supply = await gatherSupply(snapshot, {
    downstreamOf: plants,
    feedsOf: plants,
    asOf: query.asOf,
    inside: false,
    // A sale changes who owns a plant, not whom it supplies.
    owned: recorded,
  });
  const { nodes } = supply.facts;
  const map = new SupplyMap(
    supplySteps(supply.facts, new Set(query.linkStatuses)),
    nodes,
    await seatsOf(snapshot, [...nodes.values()], query.asOf),
  );
  const results: DependencyResult[] = [];
  for (const { facility, status, verdict } of owned) {
    const host = facility.country!;
    const around = map.around(facility.id, host, { chains: query.chains, depth: LIMITS.supplyDepth });
    if (!query.exportEvidence.includes(around.exports)) {
      coverage.withoutExportEvidence += 1;
      continue;
    }
    const { destinations } = query;
    if (destinations.length > 0 && !around.importers.some(({ country }) => destinations.includes(country))) {
      coverage.otherDestinations += 1;
      continue;
    }
    const reached = new Set(around.nodes);
    results.push({
      facility,
      status,
      verdict,
      ownership,
      host,
      grounds: partners.get(host)!,
      supply: around,
      nodes,
      truncated: supply.truncated.filter((id) => reached.has(id)),
    });
  }
  return results;
}
