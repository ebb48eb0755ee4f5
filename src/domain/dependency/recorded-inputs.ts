import type { SupplyEdge } from '../graph/edge.js';
import type { GraphNode } from '../graph/node.js';
import { mineralsOf } from '../supply/products.js';
import type { Stage } from '../graph-schema/vocabularies.js';
import { linkStatus } from '../supply/supply-step.js';
import type { SupplyFacts } from '../supply/supply-steps.js';
import { append } from '../values/multimap.js';
import { compareText } from '../values/order.js';
import { UNSTATED_SHARE, type Share } from '../values/share.js';
import type { InputShare } from './input-network.js';

/** What a stated share is a part of: a product, or a mineral as a whole, and whether of all input or of imports. */
export interface InputMeasure {
  readonly product: string;
  readonly shareOf: 'INPUT' | 'IMPORTS';
}

/** Which statements count at the node that is asked about. */
export interface InputFilter {
  readonly mineral: string;
  readonly stage: Stage | null;
  readonly product: string | null;
  readonly shareOf: InputMeasure['shareOf'] | null;
}

export interface RecordedInput extends InputShare {
  /** The statement it rests on; null for a member of a group, which the group's statement speaks of. */
  readonly supply: SupplyEdge | null;
}

export interface RecordedInputs {
  readonly inputs: readonly RecordedInput[];
  /** Groups whose members a source names: what they supply comes from these. */
  readonly complete: ReadonlySet<string>;
  /** What the shares at the target are of; more than one cannot be added, so then none is used. */
  readonly measures: readonly InputMeasure[];
  /** Nodes further up whose shares are stated of different things and so were not used. */
  readonly mixed: readonly string[];
}

/**
 * The input shares that are recorded above a target, of one mineral: CURRENT statements only. Shares of
 * different products, of input and of imports are different totals and are never added: where a node has
 * several, none counts. Of several statements about one pair the latest does. A country or group beside
 * plants in it supplies the rest of its share: nothing is counted twice. Semantics, section 6.
 */
export function recordedInputs(facts: SupplyFacts, target: string, filter: InputFilter): RecordedInputs {
  const byReceiver = new Map<string, SupplyEdge[]>();
  for (const supply of [...facts.supplies].sort((a, b) => compareText(a.id, b.id))) {
    if (linkStatus(supply, facts.asOf) !== 'CURRENT' || supply.from === supply.to) continue;
    if (!mineralsOf(facts.nodes, supply.product).includes(filter.mineral)) continue;
    if (supply.to === target && !fits(facts.nodes, supply.product, filter)) continue;
    append(byReceiver, supply.to, supply);
  }
  const inputs: RecordedInput[] = [];
  const mixed: string[] = [];
  let measures: InputMeasure[] = [];
  for (const [receiver, supplies] of byReceiver) {
    const stated = measuresOf(receiver === target ? supplies.filter((supply) => isAsked(supply, filter)) : supplies);
    if (receiver === target) measures = stated;
    else if (stated.length > 1) mixed.push(receiver);
    inputs.push(...columnOf(facts, supplies, stated.length === 1 ? stated[0]! : null));
  }
  const complete = new Set<string>();
  for (const id of new Set(inputs.map(({ from }) => from))) {
    const node = facts.nodes.get(id);
    if (node?.kind !== 'Group' || node.members.length === 0) continue;
    complete.add(id);
    for (const member of node.members) inputs.push({ from: member, to: id, share: null, supply: null });
  }
  const above = ancestry(target, inputs);
  return {
    inputs: inputs.filter(({ to }) => above.has(to)),
    complete: new Set([...complete].filter((id) => above.has(id))),
    measures,
    mixed: mixed.filter((id) => above.has(id)).sort(),
  };
}

/** The target and everyone whose supply leads to it. */
function ancestry(target: string, inputs: readonly InputShare[]): ReadonlySet<string> {
  const suppliers = new Map<string, string[]>();
  for (const { from, to } of inputs) append(suppliers, to, from);
  const above = new Set([target]);
  for (const node of above) for (const supplier of suppliers.get(node) ?? []) above.add(supplier);
  return above;
}

/** Whether what a supply brings is what is asked about at its receiver. */
export const fits = (
  nodes: ReadonlyMap<string, GraphNode>,
  product: string | null,
  filter: Pick<InputFilter, 'product' | 'stage'>,
): boolean => {
  if (filter.product !== null) return product === filter.product;
  const node = product === null ? undefined : nodes.get(product);
  return filter.stage === null || (node?.kind === 'Product' && node.stage === filter.stage);
};

const isAsked = (supply: SupplyEdge, { shareOf }: InputFilter): boolean =>
  shareOf === null || supply.shareOf === shareOf;

const measureOf = ({ product, share, shareOf }: SupplyEdge): InputMeasure | null =>
  product !== null && share !== null && (shareOf === 'INPUT' || shareOf === 'IMPORTS') ? { product, shareOf } : null;

function measuresOf(supplies: readonly SupplyEdge[]): InputMeasure[] {
  const measures = new Map<string, InputMeasure>();
  for (const supply of supplies) {
    const measure = measureOf(supply);
    if (measure !== null) measures.set(`${measure.product} ${measure.shareOf}`, measure);
  }
  return [...measures].sort(([a], [b]) => compareText(a, b)).map(([, measure]) => measure);
}

/** One input for each supplier of a node: the latest share of the measure, or an unstated one. */
function columnOf(facts: SupplyFacts, supplies: readonly SupplyEdge[], measure: InputMeasure | null): RecordedInput[] {
  const bySupplier = new Map<string, RecordedInput>();
  for (const supply of [...supplies].sort((a, b) => compareText(a.validFrom, b.validFrom) || compareText(a.id, b.id))) {
    const own = measureOf(supply);
    const counts = own !== null && own.product === measure?.product && own.shareOf === measure.shareOf;
    const known = bySupplier.get(supply.from);
    if (!counts && known !== undefined) continue;
    bySupplier.set(supply.from, { from: supply.from, to: supply.to, share: counts ? supply.share : null, supply });
  }
  return [...bySupplier.values()].flatMap((input) => {
    const inside = insideOf(facts, input.from, bySupplier);
    if (input.share !== null && inside.length > 0) return [withoutParts(input, inside)];
    return containersOf(facts, input.from).some((id) => bySupplier.get(id)?.share != null) && input.share === null
      ? []
      : [input];
  });
}

/** The places and groups that a plant is in. */
const containersOf = (facts: SupplyFacts, id: string): readonly string[] => {
  const node = facts.nodes.get(id);
  const country = node?.kind === 'Facility' && node.country !== null ? [node.country] : [];
  return [...country, ...(facts.groupsOf.get(id) ?? [])];
};

/** The suppliers beside a country or group that are in it and have a share of their own. */
const insideOf = (
  facts: SupplyFacts,
  container: string,
  suppliers: ReadonlyMap<string, RecordedInput>,
): readonly RecordedInput[] =>
  [...suppliers.values()].filter(
    ({ from, share }) => share !== null && from !== container && containersOf(facts, from).includes(container),
  );

function withoutParts(input: RecordedInput, parts: readonly RecordedInput[]): RecordedInput {
  const share: Share = input.share ?? UNSTATED_SHARE;
  const sum = (end: 'low' | 'high'): number => parts.reduce((total, part) => total + part.share![end], 0);
  return {
    ...input,
    share: {
      ...share,
      low: Math.max(0, share.low - sum('high')),
      high: Math.max(0, share.high - sum('low')),
    },
  };
}
