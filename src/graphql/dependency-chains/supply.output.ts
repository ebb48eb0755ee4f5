import type DataLoader from 'dataloader';
import type { GraphNode } from '../../domain/graph/node.js';
import type { SupplyChain } from '../../domain/supply/best-chains.js';
import type { SupplyStep } from '../../domain/supply/supply-step.js';
import { compareText } from '../../domain/values/order.js';
import { at } from '../as-of.js';

/** Steps and chains of domain ids as GraphQL objects, over the nodes that were fetched with them. */
export class SupplyOutput {
  constructor(
    readonly nodes: ReadonlyMap<string, GraphNode>,
    readonly asOf: string,
    readonly claims: DataLoader<string, GraphNode | null>,
  ) {}

  node(id: string | null): object | null {
    const node = id === null ? undefined : this.nodes.get(id);
    return node === undefined ? null : at(node, this.asOf);
  }

  step(step: SupplyStep): object {
    const rests = [step.supply, ...step.joins];
    const claims = [...new Set(rests.flatMap((edge) => edge.claims))].sort(compareText);
    return {
      ...step,
      from: this.node(step.from),
      to: this.node(step.to),
      product: this.node(step.product),
      through: this.node(step.through),
      supply: at(step.supply, this.asOf),
      joins: step.joins.map((edge) => at(edge, this.asOf)),
      claims: () => this.claims.loadMany(claims),
    };
  }

  chain(chain: SupplyChain): object {
    return { text: this.#text(chain), strength: chain.strength, steps: chain.steps.map((step) => this.step(step)) };
  }

  #text({ steps }: SupplyChain): string {
    const name = (id: string): string => (this.nodes.get(id) as { name?: string } | undefined)?.name ?? id;
    const arrow = (step: SupplyStep): string => {
      const marks = [
        step.product === null ? null : name(step.product),
        step.status === 'CURRENT' ? null : step.status.toLowerCase(),
      ];
      const said = marks.filter((mark) => mark !== null).join(', ');
      const shaft = step.known === 'DOCUMENTED' ? '→' : '⇢';
      return said === '' ? ` ${shaft} ` : ` ${shaft} (${said}) `;
    };
    return name(steps[0]!.from) + steps.map((step) => arrow(step) + name(step.to)).join('');
  }
}
