import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import type { ClaimedEdge, EdgeOf, SupplyEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { Agent, SupplyFacts } from '../../domain/supply/supply-steps.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { EdgeQuery, Snapshot, Subgraph } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import type { FetchedOwnership } from '../ownership/fetch-ownership.js';
import { controllersOf } from './controllers.js';

/** The facts of supply as they are gathered, round by round, around the roots of a question. */
export class Gathered {
  readonly nodes = new Map<string, GraphNode>();
  readonly supplies = new Map<string, SupplyEdge>();
  readonly agents = new Map<string, readonly Agent[]>();
  readonly groupsOf = new Map<string, readonly string[]>();
  readonly parts = new Map<string, ClaimedEdge<'PART_OF'>>();
  readonly truncated = new Set<string>();
  /** The firms and groups behind every plant asked for so far. */
  readonly behind = new Set<string>();

  constructor(
    readonly snapshot: Snapshot,
    readonly asOf: IsoDate,
    readonly owned?: FetchedOwnership,
  ) {}

  add(reached: Subgraph): void {
    for (const node of reached.nodes) this.nodes.set(node.id, node);
    for (const edge of reached.edges) if (edge.kind === 'SUPPLY') this.supplies.set(edge.id, edge);
    for (const id of reached.truncated) this.truncated.add(id);
  }

  async addNodes(ids: Iterable<string>): Promise<void> {
    const missing: string[] = [];
    for (const id of [...new Set(ids)].sort()) {
      if (this.nodes.has(id)) continue;
      const owned = this.owned?.nodes.get(id);
      if (owned === undefined) missing.push(id);
      else this.nodes.set(id, owned);
    }
    if (missing.length === 0) return;
    for (const node of await this.snapshot.nodes(missing)) if (node !== null) this.nodes.set(node.id, node);
  }

  /** The store's edges, not asked for where there is nobody to ask about. */
  async edges<K extends EdgeKind>(
    ids: readonly string[],
    query: EdgeQuery<K>,
  ): Promise<ReadonlyMap<string, readonly EdgeOf<K>[]>> {
    return ids.length === 0 ? new Map() : this.snapshot.edges(ids, query);
  }

  ofKind(kind: GraphNode['kind'], among: Iterable<string> = this.nodes.keys()): string[] {
    return [...among].filter((id) => this.nodes.get(id)?.kind === kind).sort();
  }

  /** Asks for the firms behind the plants met since, and the groups they belong to. */
  async addSenders(): Promise<void> {
    const plants = this.ofKind('Facility').filter((id) => !this.agents.has(id));
    if (plants.length === 0) return;
    const [agents, members] = await Promise.all([
      controllersOf(
        this.snapshot,
        plants,
        this.asOf,
        plants.every((id) => this.owned?.nodes.has(id)) ? this.owned : undefined,
      ),
      this.edges(plants, { kind: 'HAS_MEMBER', direction: 'in' }),
    ]);
    for (const plant of plants) {
      const firms = agents.get(plant) ?? [];
      const groups = (members.get(plant) ?? []).map((edge) => edge.from);
      this.agents.set(plant, firms);
      this.groupsOf.set(plant, groups);
      for (const id of [...firms.map(({ firm }) => firm), ...groups]) this.behind.add(id);
    }
  }

  /** Asks for the firms that some firms are units of, and for their own units; returns these. */
  async addUnits(ids: readonly string[]): Promise<string[]> {
    const firms = this.ofKind('Firm', ids);
    if (firms.length === 0) return [];
    const near = await this.snapshot.reach(firms, {
      follow: [
        { kind: 'PART_OF', direction: 'out' },
        { kind: 'PART_OF', direction: 'in' },
      ],
      asOf: this.asOf,
      statuses: ['CURRENT'],
      depth: 1,
      maxNodes: LIMITS.supplyNodes,
      maxEdges: LIMITS.supplyEdges,
    });
    const parts = near.edges.filter((edge): edge is ClaimedEdge<'PART_OF'> => edge.kind === 'PART_OF');
    for (const part of parts) this.parts.set(part.id, part);
    return [...new Set(parts.flatMap(({ from, to }) => [from, to]))].sort();
  }

  /** The facts, with what every plant makes and every product that is named. */
  async facts(): Promise<SupplyFacts> {
    const plants = this.ofKind('Facility');
    const made = await this.edges(plants, {
      kind: 'MAKES',
      direction: 'out',
      asOf: this.asOf,
      statuses: ['CURRENT', 'PLANNED'],
    });
    const outputs = [...made.values()].flat() as ClaimedEdge<'MAKES'>[];
    const supplies = [...this.supplies.values()];
    await this.addNodes([
      ...outputs.map(({ to }) => to),
      ...supplies.flatMap(({ product, from, to }) => [from, to, ...(product === null ? [] : [product])]),
    ]);
    return {
      asOf: this.asOf,
      nodes: this.nodes,
      supplies,
      outputs,
      agents: this.agents,
      groupsOf: this.groupsOf,
      parts: [...this.parts.values()],
    };
  }
}
