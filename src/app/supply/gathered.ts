import type { ClaimedEdge, SupplyEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { Agent, SupplyFacts } from '../../domain/supply/supply-steps.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot, Subgraph } from '../../store/graph-store.js';
import { controllersOf } from './controllers.js';

/** The facts of supply as they are gathered, round by round, around the roots of a question. */
export class Gathered {
  readonly nodes = new Map<string, GraphNode>();
  readonly supplies = new Map<string, SupplyEdge>();
  readonly agents = new Map<string, readonly Agent[]>();
  readonly groupsOf = new Map<string, readonly string[]>();
  readonly truncated = new Set<string>();
  /** The firms and groups behind every plant asked for so far. */
  readonly behind = new Set<string>();

  constructor(
    readonly snapshot: Snapshot,
    readonly asOf: IsoDate,
  ) {}

  add(reached: Subgraph): void {
    for (const node of reached.nodes) this.nodes.set(node.id, node);
    for (const edge of reached.edges) if (edge.kind === 'SUPPLY') this.supplies.set(edge.id, edge);
    for (const id of reached.truncated) this.truncated.add(id);
  }

  async addNodes(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.nodes.has(id)).sort();
    if (missing.length === 0) return;
    for (const node of await this.snapshot.nodes(missing)) if (node !== null) this.nodes.set(node.id, node);
  }

  ofKind(kind: GraphNode['kind'], among: Iterable<string> = this.nodes.keys()): string[] {
    return [...among].filter((id) => this.nodes.get(id)?.kind === kind).sort();
  }

  /** Asks for the firms behind the plants met since, and the groups they belong to. */
  async addSenders(): Promise<void> {
    const plants = this.ofKind('Facility').filter((id) => !this.agents.has(id));
    if (plants.length === 0) return;
    const [agents, members] = await Promise.all([
      controllersOf(this.snapshot, plants, this.asOf),
      this.snapshot.edges(plants, { kind: 'HAS_MEMBER', direction: 'in' }),
    ]);
    for (const plant of plants) {
      const firms = agents.get(plant) ?? [];
      const groups = (members.get(plant) ?? []).map((edge) => edge.from);
      this.agents.set(plant, firms);
      this.groupsOf.set(plant, groups);
      for (const id of [...firms.map(({ firm }) => firm), ...groups]) this.behind.add(id);
    }
  }

  /** The facts, with what every plant makes and every product that is named. */
  async facts(): Promise<SupplyFacts> {
    const plants = this.ofKind('Facility');
    const made = await this.snapshot.edges(plants, {
      kind: 'MAKES',
      direction: 'out',
      asOf: this.asOf,
      statuses: ['CURRENT'],
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
    };
  }
}
