import type { GraphNode } from '../../domain/graph/node.js';
import { bestChains, type Flow, type SupplyChain } from '../../domain/supply/best-chains.js';
import { mineralsOf } from '../../domain/supply/products.js';
import { reachedSteps, StepGraph, type ReachedSteps } from '../../domain/supply/step-graph.js';
import type { LinkStatus, SupplyStep } from '../../domain/supply/supply-step.js';
import { supplySteps, type SupplyFacts } from '../../domain/supply/supply-steps.js';
import { compareText } from '../../domain/values/order.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { gatherSupply } from './gather-supply.js';

/** Which steps count. */
export interface StepFilter {
  /** Only steps of products of this mineral; null for all, also those whose product no source names. */
  readonly mineral: string | null;
  readonly statuses: readonly LinkStatus[];
  readonly known: readonly SupplyStep['known'][];
}

export interface SupplyQuestion extends StepFilter {
  readonly of: string;
  readonly depth: number;
  readonly chains: number;
  /** Start also from the plants that a firm runs, that stand in a country, or that belong to a group. */
  readonly inside: boolean;
  readonly asOf: IsoDate;
}

export interface SupplyAnswer {
  readonly asOf: IsoDate;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly starts: readonly string[];
  readonly reached: ReachedSteps;
  readonly chains: readonly SupplyChain[];
}

export const SUPPLY_ENDS = ['Facility', 'Firm', 'Country', 'Organisation', 'Group'] as const;

/** What flows out of a node, or into it, over any number of steps. */
export async function supplyAround(snapshot: Snapshot, flow: Flow, question: SupplyQuestion): Promise<SupplyAnswer> {
  await requireNodes(snapshot, 'of', [question.of], SUPPLY_ENDS);
  await requireMineral(snapshot, question.mineral);
  const around = await gatherSupply(snapshot, {
    [flow === 'DOWNSTREAM' ? 'downstreamOf' : 'upstreamOf']: [question.of],
    asOf: question.asOf,
    inside: question.inside,
  });
  const graph = new StepGraph(stepsOf(around.facts, question));
  const reached = reachedSteps(graph, around.starts, flow, question.depth);
  const told = around.starts.flatMap((start) =>
    bestChains(start, flow === 'DOWNSTREAM' ? graph.from : graph.to, question.chains, question.depth, flow),
  );
  const met = new Set(reached.nodes);
  return {
    asOf: question.asOf,
    nodes: around.facts.nodes,
    starts: around.starts,
    reached: {
      ...reached,
      truncated: [...new Set([...reached.truncated, ...around.truncated.filter((id) => met.has(id))])].sort(),
    },
    chains: bestOf(told, question.chains),
  };
}

export const requireMineral = async (snapshot: Snapshot, mineral: string | null): Promise<unknown> =>
  requireNodes(snapshot, 'mineral', mineral === null ? [] : [mineral], ['Mineral']);

export function stepsOf(facts: SupplyFacts, { mineral, statuses, known }: StepFilter): SupplyStep[] {
  const fits = (product: string | null): boolean =>
    mineral === null || mineralsOf(facts.nodes, product).includes(mineral);
  return supplySteps(facts, new Set(statuses)).filter((step) => known.includes(step.known) && fits(step.product));
}

/** The best of the chains of several starts: fewest inferred steps, then longest. One that is an end of another is not told again. */
function bestOf(chains: readonly SupplyChain[], k: number): SupplyChain[] {
  const inferred = ({ steps }: SupplyChain): number => steps.filter(({ known }) => known === 'INFERRED').length;
  const trace = (steps: readonly SupplyStep[]): string => steps.map(({ id }) => id).join(' ');
  const ends = new Set(
    chains.flatMap(({ steps }) =>
      steps.slice(1).flatMap((_, at) => [trace(steps.slice(at + 1)), trace(steps.slice(0, at + 1))]),
    ),
  );
  return chains
    .filter(({ steps }) => !ends.has(trace(steps)))
    .sort(
      (a, b) =>
        inferred(a) - inferred(b) || b.steps.length - a.steps.length || compareText(trace(a.steps), trace(b.steps)),
    )
    .slice(0, k);
}
