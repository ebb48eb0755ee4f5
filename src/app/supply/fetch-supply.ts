import type { ClaimedEdge, SupplyEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { Agent, SupplyFacts } from '../../domain/supply/supply-steps.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot, Subgraph } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import type { FetchedOwnership } from '../ownership/fetch-ownership.js';
import { controllersOf } from './controllers.js';

/** What lies downstream of some plants, with the firms behind every plant met on the way. */
export interface FetchedSupply {
  readonly facts: SupplyFacts;
  readonly truncated: readonly string[];
}

/**
 * Statements of supply speak of plants, of the firms behind them, of groups they belong to, and of their
 * countries. So what is followed starts from all of these, and once more from the firms and groups of the
 * plants that the first round found.
 */
export async function fetchSupply(
  snapshot: Snapshot,
  plants: readonly string[],
  asOf: IsoDate,
  /** What lies above the plants, where it was fetched already. */
  owned?: FetchedOwnership,
): Promise<FetchedSupply> {
  const agents = new Map<string, readonly Agent[]>();
  const groupsOf = new Map<string, readonly string[]>();
  const nodes = new Map<string, GraphNode>();
  const supplies = new Map<string, SupplyEdge>();
  const truncated = new Set<string>();
  let fresh = plants;
  for (let round = 0; round < 2 && fresh.length > 0; round += 1) {
    const behind = await senders(snapshot, fresh, asOf, round === 0 ? owned : undefined);
    for (const [plant, firms] of behind.agents) agents.set(plant, firms);
    for (const [plant, groups] of behind.groups) groupsOf.set(plant, groups);
    const roots = [...new Set([...fresh, ...behind.roots])];
    const reached = await snapshot.reach(roots, {
      follow: [{ kind: 'SUPPLY', direction: 'out' }],
      stopAt: ['Country'],
      depth: LIMITS.supplyDepth,
      maxNodes: LIMITS.supplyNodes,
      maxEdges: LIMITS.supplyEdges,
      beside: [
        { kind: 'HEADQUARTERED_IN', direction: 'out' },
        { kind: 'REGISTERED_IN', direction: 'out' },
        { kind: 'MAKES', direction: 'out' },
        { kind: 'OPERATES', direction: 'in' },
        { kind: 'HAS_MEMBER', direction: 'in' },
      ],
    });
    collect(reached, nodes, supplies, truncated);
    fresh = reached.nodes.filter(({ id, kind }) => kind === 'Facility' && !agents.has(id)).map(({ id }) => id);
  }
  await Promise.all([
    addExports(snapshot, plants, nodes, supplies),
    addFeeds(snapshot, plants, nodes, supplies, truncated),
  ]);
  const facts = await addOutputs(snapshot, asOf, nodes, [...supplies.values()]);
  return {
    facts: { asOf, nodes, supplies: facts.supplies, outputs: facts.outputs, agents, groupsOf },
    truncated: [...truncated].sort(),
  };
}

function collect(
  reached: Subgraph,
  nodes: Map<string, GraphNode>,
  supplies: Map<string, SupplyEdge>,
  truncated: Set<string>,
): void {
  for (const node of reached.nodes) nodes.set(node.id, node);
  for (const edge of reached.edges) if (edge.kind === 'SUPPLY') supplies.set(edge.id, edge);
  for (const id of reached.truncated) truncated.add(id);
}

async function senders(snapshot: Snapshot, plants: readonly string[], asOf: IsoDate, owned?: FetchedOwnership) {
  const [agents, members] = await Promise.all([
    controllersOf(snapshot, plants, asOf, owned),
    snapshot.edges(plants, { kind: 'HAS_MEMBER', direction: 'in' }),
  ]);
  const groups = new Map([...members].map(([plant, edges]) => [plant, edges.map((edge) => edge.from)]));
  const roots = [
    ...[...agents.values()].flatMap((list) => list.map((agent) => agent.firm)),
    ...[...groups.values()].flat(),
  ];
  return { agents, groups, roots };
}

/** What the countries of the plants export: plants that make it may have made it. */
async function addExports(
  snapshot: Snapshot,
  plants: readonly string[],
  nodes: Map<string, GraphNode>,
  supplies: Map<string, SupplyEdge>,
): Promise<void> {
  const countries = new Set(plants.flatMap((id) => countryOf(nodes.get(id))));
  const exported = await snapshot.edges([...countries], { kind: 'SUPPLY', direction: 'out' });
  const edges = [...exported.values()].flat();
  for (const edge of edges) supplies.set(edge.id, edge);
  for (const node of await snapshot.nodes([...new Set([...countries, ...edges.map(({ to }) => to)])])) {
    if (node !== null) nodes.set(node.id, node);
  }
}

const countryOf = (node: GraphNode | undefined): string[] =>
  node?.kind === 'Facility' && node.country !== null ? [node.country] : [];

/** Where the material of the plants comes from: the mines and makers one to three steps before them. */
async function addFeeds(
  snapshot: Snapshot,
  plants: readonly string[],
  nodes: Map<string, GraphNode>,
  supplies: Map<string, SupplyEdge>,
  truncated: Set<string>,
): Promise<void> {
  const before = await snapshot.reach(plants, {
    follow: [{ kind: 'SUPPLY', direction: 'in' }],
    depth: 3,
    maxNodes: LIMITS.supplyNodes,
    maxEdges: LIMITS.supplyEdges,
    beside: [{ kind: 'MAKES', direction: 'out' }],
  });
  collect(before, nodes, supplies, truncated);
}

async function addOutputs(
  snapshot: Snapshot,
  asOf: IsoDate,
  nodes: Map<string, GraphNode>,
  supplies: readonly SupplyEdge[],
) {
  const plants = [...nodes.values()].filter(({ kind }) => kind === 'Facility').map(({ id }) => id);
  const made = await snapshot.edges(plants, { kind: 'MAKES', direction: 'out', asOf, statuses: ['CURRENT'] });
  const outputs = [...made.values()].flat() as ClaimedEdge<'MAKES'>[];
  const products = [...new Set([...outputs.map(({ to }) => to), ...supplies.flatMap(({ product }) => product ?? [])])];
  for (const product of await snapshot.nodes(products)) if (product !== null) nodes.set(product.id, product);
  return { outputs, supplies };
}
