import type { ClaimedEdge, GraphEdge, SupplyEdge } from '../graph/edge.js';
import type { GraphNode } from '../graph/node.js';
import { compareText } from '../values/order.js';
import type { IsoDate } from '../values/partial-date.js';
import { mayBecome, mineralsOf, stageOrder } from './products.js';
import { linkStatus, type Inference, type LinkStatus, type SupplyStep } from './supply-step.js';
import { append } from '../values/multimap.js';

/** A firm behind a plant, and the facts that put it there: stakes of a chain of control, or an operator edge. */
export interface Agent {
  readonly firm: string;
  readonly facts: readonly GraphEdge[];
}

export interface SupplyFacts {
  readonly asOf: IsoDate;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly supplies: readonly SupplyEdge[];
  readonly outputs: readonly ClaimedEdge<'MAKES'>[];
  /** The firms that control or operate each facility. */
  readonly agents: ReadonlyMap<string, readonly Agent[]>;
  readonly groupsOf: ReadonlyMap<string, readonly string[]>;
  /** Statements that a firm is a unit of another, as a group of companies is spoken of. */
  readonly parts: readonly ClaimedEdge<'PART_OF'>[];
}

/** Every step that the facts state or, joined, imply; sorted by id. Semantics, section 6. */
export function supplySteps(facts: SupplyFacts, statuses: ReadonlySet<LinkStatus>): SupplyStep[] {
  const joined = new Joiner(facts, statuses);
  const steps = new Map<string, SupplyStep>();
  for (const supply of facts.supplies) {
    const status = linkStatus(supply, facts.asOf);
    if (status === null || !statuses.has(status)) continue;
    for (const step of joined.stepsOf(supply, status)) if (!steps.has(step.id)) steps.set(step.id, step);
  }
  return [...steps.values()].sort((a, b) => compareText(a.id, b.id));
}

class Joiner {
  readonly #facts: SupplyFacts;
  readonly #plantsOf = new Map<string, { plant: string; facts: readonly GraphEdge[] }[]>();
  readonly #membersOf = new Map<string, string[]>();
  readonly #plantsIn = new Map<string, string[]>();
  readonly #outputs = new Map<string, ClaimedEdge<'MAKES'>[]>();
  readonly #feeds = new Map<string, SupplyEdge[]>();
  readonly #sales = new Map<string, SupplyEdge[]>();
  readonly #unitsOf = new Map<string, ClaimedEdge<'PART_OF'>[]>();

  constructor(facts: SupplyFacts, statuses: ReadonlySet<LinkStatus>) {
    this.#facts = facts;
    for (const [plant, agents] of facts.agents) {
      for (const agent of agents) append(this.#plantsOf, agent.firm, { plant, facts: agent.facts });
    }
    for (const [member, groups] of facts.groupsOf) for (const group of groups) append(this.#membersOf, group, member);
    // What a plant is to make joins into plans only.
    for (const output of facts.outputs)
      if (output.status === 'CURRENT' || statuses.has('PLANNED')) append(this.#outputs, output.from, output);
    for (const supply of facts.supplies) {
      const status = linkStatus(supply, facts.asOf);
      if (status === null || !statuses.has(status)) continue;
      append(this.#feeds, supply.to, supply);
      append(this.#sales, supply.from, supply);
    }
    for (const part of facts.parts) append(this.#unitsOf, part.to, part);
    for (const node of facts.nodes.values()) {
      if (node.kind === 'Facility' && node.country !== null) append(this.#plantsIn, node.country, node.id);
    }
  }

  *stepsOf(supply: SupplyEdge, status: LinkStatus): Generator<SupplyStep> {
    const step = (
      from: string,
      to: string,
      inference: Inference | null,
      through: string | null,
      joins: readonly GraphEdge[],
    ): SupplyStep => ({
      id: [supply.id, ...(from === supply.from ? [] : [from]), ...(to === supply.to ? [] : [to])].join('>'),
      from,
      to,
      product: supply.product,
      known: inference === null ? 'DOCUMENTED' : 'INFERRED',
      inference,
      through,
      supply,
      joins,
      status: status === 'CURRENT' && joins.some((join) => join.status === 'PLANNED') ? 'PLANNED' : status,
    });
    yield step(supply.from, supply.to, null, null, []);
    // A statement about named plants together is a statement about each.
    for (const member of this.#membersOf.get(supply.from) ?? []) yield step(member, supply.to, null, supply.from, []);
    for (const member of this.#membersOf.get(supply.to) ?? []) yield step(supply.from, member, null, supply.to, []);

    const senders = this.#plantsOf.get(supply.from) ?? [];
    for (const { plant, facts } of senders) {
      const outputs = this.#feeding(plant, supply.product);
      if (outputs === null || plant === supply.to) continue;
      yield step(plant, supply.to, 'SAME_GROUP', supply.from, [...facts, ...outputs]);
    }
    for (const { plant, facts } of this.#plantsOf.get(supply.to) ?? []) {
      if (plant === supply.from) continue;
      const outputs = this.#fedBy(plant, supply.product);
      if (outputs !== null) yield step(supply.from, plant, 'SAME_GROUP', supply.to, [...facts, ...outputs]);
      const feed = (this.#feeds.get(plant) ?? []).find(
        (other) => other.id !== supply.id && supply.product !== null && other.product === supply.product,
      );
      if (feed === undefined) continue;
      for (const sender of senders) {
        const made = this.#making(sender.plant, supply.product);
        if (made.length === 0 || sender.plant === plant) continue;
        yield step(sender.plant, plant, 'PRODUCT_MATCH', supply.from, [...sender.facts, ...facts, ...made, feed]);
      }
    }
    for (const { unit, facts } of this.#unitsTaking(supply)) {
      for (const from of [supply.from, ...(this.#membersOf.get(supply.from) ?? [])])
        if (from !== unit) yield step(from, unit, 'SAME_GROUP', supply.to, facts);
    }
    for (const { unit, facts } of this.#unitsGiving(supply)) {
      if (unit !== supply.to) yield step(unit, supply.to, 'SAME_GROUP', supply.from, facts);
    }
    if (supply.from.startsWith('country:')) {
      for (const plant of this.#plantsIn.get(supply.from) ?? []) {
        const made = this.#making(plant, supply.product);
        if (made.length > 0 && plant !== supply.to) yield step(plant, supply.to, 'COUNTRY_EXPORT', supply.from, made);
      }
    }
  }

  /** Units of the receiving firm that sell what may be made of it: they may get it, unless a sister is stated to feed them. */
  #unitsTaking(supply: SupplyEdge): { unit: string; facts: readonly GraphEdge[] }[] {
    const sisters = new Set((this.#unitsOf.get(supply.to) ?? []).map(({ from }) => from));
    const isFed = (unit: string): boolean => (this.#feeds.get(unit) ?? []).some(({ from }) => sisters.has(from));
    return this.#units(supply.to, this.#sales, (sold) => mayBecome(this.#facts.nodes, supply.product, sold)).filter(
      ({ unit }) => !isFed(unit),
    );
  }

  /** Units of the supplying firm that take in what it may be made of: they may make it. */
  #unitsGiving(supply: SupplyEdge): { unit: string; facts: readonly GraphEdge[] }[] {
    return this.#units(supply.from, this.#feeds, (bought) => mayBecome(this.#facts.nodes, bought, supply.product));
  }

  #units(firm: string, trades: ReadonlyMap<string, SupplyEdge[]>, fits: (product: string | null) => boolean) {
    return (this.#unitsOf.get(firm) ?? []).flatMap((part) => {
      const trade = trades.get(part.from)?.find(({ product }) => fits(product));
      return trade === undefined ? [] : [{ unit: part.from, facts: [part, trade] }];
    });
  }

  /** The outputs of a plant that are the product, or a product of it where it is a mineral. */
  #making(plant: string, product: string | null): GraphEdge[] {
    const outputs = this.#outputs.get(plant) ?? [];
    if (product === null) return [];
    return outputs.filter(
      ({ to }) =>
        to === product || (product.startsWith('mineral:') && mineralsOf(this.#facts.nodes, to).includes(product)),
    );
  }

  /** The outputs that may go into a product its group sells: same mineral, no later stage. */
  #feeding(plant: string, product: string | null): GraphEdge[] | null {
    return this.#related(plant, product, (output, sold) => output <= sold);
  }

  /** The outputs that may come out of a product its group buys: same mineral, a later stage. */
  #fedBy(plant: string, product: string | null): GraphEdge[] | null {
    return this.#related(plant, product, (output, bought) => output > bought);
  }

  #related(
    plant: string,
    product: string | null,
    fits: (output: number, other: number) => boolean,
  ): GraphEdge[] | null {
    if (product === null) return null;
    const minerals = mineralsOf(this.#facts.nodes, product);
    const order = stageOrder(this.#facts.nodes, product);
    const outputs = (this.#outputs.get(plant) ?? []).filter(({ to }) => {
      const own = stageOrder(this.#facts.nodes, to);
      const ordered = order === null || own === null || fits(own, order);
      return ordered && mineralsOf(this.#facts.nodes, to).some((mineral) => minerals.includes(mineral));
    });
    return outputs.length === 0 ? null : outputs;
  }
}
