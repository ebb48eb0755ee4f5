import { LodegraphError, badInput } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { dependencyOn, type DependencySet } from '../../domain/dependency/dependency.js';
import { inputNetwork } from '../../domain/dependency/input-network.js';
import {
  recordedInputs,
  type InputFilter,
  type InputMeasure,
  type RecordedInput,
  type RecordedInputs,
} from '../../domain/dependency/recorded-inputs.js';
import { percentInterval, type Interval } from '../../domain/ownership/percent.js';
import { compareText } from '../../domain/values/order.js';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { seatsOf } from '../ownership/fetch-ownership.js';
import { requireNodes } from '../lookup/require-node.js';
import { gatherStatedInputs } from '../supply/gather-stated-inputs.js';
import type { SupplyAround } from '../supply/gather-supply.js';
import { requireMineral, SUPPLY_ENDS } from '../supply/supply-around.js';
import { supplierSet, type SetQuestion } from './supplier-set.js';

export interface DependencyQuestion extends InputFilter {
  readonly of: string;
  readonly on: SetQuestion;
  /** Nodes that are where material comes from, beside mines. */
  readonly origins: readonly string[];
  /** Stakes supposed, where control says what is in the set. */
  readonly assumed: readonly AssumedStake[];
  readonly asOf: IsoDate;
}

/** A direct supplier of the target, and how far it depends on the set itself. */
export interface SupplierPart {
  readonly input: RecordedInput;
  readonly share: Interval;
  readonly dependency: Interval;
}

export interface DependencyAnswer {
  readonly asOf: IsoDate;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly set: DependencySet;
  readonly measure: InputMeasure | null;
  readonly dependency: Interval;
  /** The part of the target's input whose supplier is recorded with a share. */
  readonly coverage: Interval;
  readonly suppliers: readonly SupplierPart[];
  readonly inputs: RecordedInputs;
  readonly truncated: readonly string[];
}

/** How much of what a node takes in of a mineral rests on a set of suppliers. Semantics, section 6. */
export async function dependencyOf(snapshot: Snapshot, question: DependencyQuestion): Promise<DependencyAnswer> {
  const { of, on, asOf } = question;
  await requireNodes(snapshot, 'of', [of], SUPPLY_ENDS);
  const asked = await requireNodes(snapshot, 'on', on.ids, [
    'Facility',
    'Firm',
    'Country',
    'Organisation',
    'Group',
    'Site',
    'Person',
  ]);
  await requireNodes(snapshot, 'origins', question.origins, SUPPLY_ENDS);
  await requireMineral(snapshot, question.mineral);
  if (on.ids.length === 0) throw badInput('on', '[]', 'name at least one supplier, owner or country to depend on.');
  if (on.ids.includes(of))
    throw badInput('on', of, `"${of}" is what the dependency is of: everything depends on itself wholly. Name others.`);
  const around = await gatherStatedInputs(snapshot, [of], asOf);
  const nodes = new Map([...around.facts.nodes, ...asked.map((node) => [node.id, node as GraphNode] as const)]);
  const inputs = recordedInputs(around.facts, of, question);
  requireOneMeasure(nodes, inputs, of);
  const set = await supplierSet(snapshot, 'on', on, nodes, asOf, question.assumed);
  const network = networkOf(inputs, around, of);
  const origins = await originsOf(snapshot, nodes, inputs, set, question.origins, asOf);
  const direct = inputs.inputs.filter(({ to }) => to === of);
  const values = dependencyOn(network, set, origins, [of, ...direct.map(({ from }) => from)]);
  const column = network.shares[network.numberOf.get(of)!]!;
  return {
    asOf,
    nodes,
    set,
    measure: inputs.measures[0] ?? null,
    dependency: values.get(of)!,
    coverage: percentInterval({
      low: Math.min(1, column.lows / column.whole),
      high: Math.min(1, column.highs / column.whole),
    }),
    suppliers: direct
      .map((input) => ({
        input,
        share: shareIn(network, of, input.from),
        dependency: values.get(input.from)!,
      }))
      .sort((a, b) => b.share.low - a.share.low || compareText(a.input.from, b.input.from)),
    inputs,
    truncated: around.truncated,
  };
}

export const networkOf = (inputs: RecordedInputs, around: SupplyAround, target: string) =>
  inputNetwork(inputs.inputs, [target], new Set(around.truncated), inputs.complete);

/** The share of a supplier in a column, as tightened by what the others leave. */
function shareIn(network: ReturnType<typeof networkOf>, target: string, supplier: string): Interval {
  const column = network.shares[network.numberOf.get(target)!]!;
  const held = column.holdings.find(({ owner }) => owner === network.numberOf.get(supplier));
  return percentInterval({ low: (held?.low ?? 0) / column.whole, high: (held?.high ?? 0) / column.whole });
}

/**
 * Where material comes from: mines; and countries that supply what mines make, unless something of the set is
 * in them, or nobody says where it is: then which part of their supply is its own is open.
 */
export async function originsOf(
  snapshot: Snapshot,
  nodes: ReadonlyMap<string, GraphNode>,
  { inputs }: Pick<RecordedInputs, 'inputs'>,
  { possible }: DependencySet,
  declared: readonly string[],
  asOf: IsoDate,
): Promise<ReadonlySet<string>> {
  const members = [...possible].flatMap((id) => nodes.get(id) ?? []);
  const seats = await seatsOf(snapshot, members, asOf);
  const places = members.map((node) => (node.kind === 'Facility' ? node.country : (seats.get(node.id) ?? null)));
  const origins = new Set(declared);
  for (const node of nodes.values()) if (node.kind === 'Facility' && node.stage === 'EXTRACTION') origins.add(node.id);
  for (const { from, supply } of inputs) {
    const product = supply?.product == null ? undefined : nodes.get(supply.product);
    const mined = product?.kind === 'Product' && product.stage === 'EXTRACTION';
    const apart = places.every((place) => place !== null && place !== from);
    if (mined && nodes.get(from)?.kind === 'Country' && apart) origins.add(from);
  }
  return origins;
}

/** Shares of different totals are never added: an error that names them. */
export function requireOneMeasure(
  nodes: ReadonlyMap<string, GraphNode>,
  { measures }: RecordedInputs,
  target: string,
): void {
  if (measures.length < 2) return;
  const name = (id: string): string => (nodes.get(id) as { name?: string } | undefined)?.name ?? id;
  const said = measures.map(({ product, shareOf }) => `${shareOf} of ${name(product)} (${product})`);
  throw new LodegraphError(
    'BAD_USER_INPUT',
    `The shares recorded of what ${name(target)} takes in are parts of different totals: ${said.join('; ')}. They are not added: name a product, or INPUT or IMPORTS, or a stage.`,
    { argument: 'product', bases: measures },
  );
}
