import { badInput } from '../../domain/errors.js';
import { findChokepoints, type Chokepoints } from '../../domain/chokepoints/chokepoints.js';
import { dependencyOnEach } from '../../domain/dependency/dependency.js';
import { recordedInputs } from '../../domain/dependency/recorded-inputs.js';
import type { Interval } from '../../domain/ownership/percent.js';
import type { GraphNode, ObservationNode } from '../../domain/graph/node.js';
import { isCountry, reachedSteps, StepGraph } from '../../domain/supply/step-graph.js';
import type { SupplyStep } from '../../domain/supply/supply-step.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { networkOf } from '../dependency/dependency.js';
import { requireNodes } from '../lookup/require-node.js';
import { commonest, latestAmounts, measureKey } from '../observations/latest-amounts.js';
import { gatherSupply, type SupplyAround } from '../supply/gather-supply.js';
import { withoutToldGroups } from '../supply/told-by-members.js';
import { requireMineral, stepsOf, SUPPLY_ENDS, type StepFilter } from '../supply/supply-around.js';

export interface ChokepointQuestion extends StepFilter {
  readonly target: string;
  /** Empty: wherever the recorded supply of the target begins. */
  readonly sources: readonly string[];
  readonly depth: number;
  readonly first: number;
  readonly asOf: IsoDate;
}

export interface ChokepointAnswer {
  readonly asOf: IsoDate;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly found: Chokepoints;
  readonly steps: readonly SupplyStep[];
  /** The capacities that weigh, by node, all in one unit and basis. */
  readonly capacities: ReadonlyMap<string, ObservationNode>;
  /** How much of what the target takes in rests on each chokepoint; empty where no shares can be read. */
  readonly dependencies: ReadonlyMap<string, Interval>;
  readonly truncated: readonly string[];
}

/** Where the supply of a target can be stopped: single nodes, and the smallest sets of nodes. */
export async function chokepointsOf(snapshot: Snapshot, question: ChokepointQuestion): Promise<ChokepointAnswer> {
  const { target, asOf } = question;
  await requireNodes(snapshot, 'target', [target], SUPPLY_ENDS);
  await requireNodes(snapshot, 'sources', question.sources, SUPPLY_ENDS);
  await requireMineral(snapshot, question.mineral);
  if (question.sources.includes(target))
    throw badInput('sources', target, `"${target}" is the target too. Name other sources, or none for all.`);
  const around = await gatherSupply(snapshot, { upstreamOf: [target], asOf, inside: false });
  const graph = new StepGraph(stepsOf(around.facts, question));
  const reached = reachedSteps(graph, [target], 'UPSTREAM', question.depth);
  const steps = withoutToldGroups(reached.steps, [target, ...question.sources]);
  const fed = new Set(steps.map(({ to }) => to));
  const sources =
    question.sources.length > 0
      ? [...new Set(question.sources)].sort()
      : [...new Set(steps.map(({ from }) => from))].filter((id) => id !== target && !fed.has(id)).sort();
  // What a country exports is not what it imported, so no chain passes one.
  const links = steps.filter(({ from }) => !isCountry(from) || sources.includes(from));
  const { amounts } = await latestAmounts(snapshot, reached.nodes, {
    property: 'CAPACITY',
    mineral: question.mineral,
    asOf,
  });
  const measure = commonest(amounts.values());
  const capacities = new Map<string, ObservationNode>();
  for (const [id, list] of amounts) {
    const same = list.filter((observation) => measureKey(observation) === measure);
    // A plant that states several products in one measure is weighed by its largest: they are not one amount.
    const largest = same.sort((a, b) => b.value! - a.value!)[0];
    if (largest !== undefined) capacities.set(id, largest);
  }
  const found = findChokepoints(links, sources, target, (id) => capacities.get(id)?.value ?? null, question.first);
  const between = new Set(found.nodes);
  return {
    asOf,
    nodes: around.facts.nodes,
    found,
    steps: links.filter(({ from, to }) => between.has(from) && between.has(to)),
    capacities: new Map([...capacities].filter(([id]) => between.has(id))),
    dependencies: dependenciesOn(
      around,
      question,
      found.points.map(({ node }) => node),
    ),
    truncated: [...new Set([...reached.truncated, ...around.truncated])].sort(),
  };
}

/** The dependency of the target on each of some nodes alone; mines are the only origins. */
function dependenciesOn(
  around: SupplyAround,
  { mineral, target }: ChokepointQuestion,
  points: readonly string[],
): ReadonlyMap<string, Interval> {
  if (mineral === null) return new Map();
  const inputs = recordedInputs(around.facts, target, { mineral, stage: null, product: null, shareOf: null });
  if (inputs.measures.length > 1) return new Map();
  const network = networkOf(inputs, around, target);
  const origins = new Set<string>();
  for (const node of around.facts.nodes.values())
    if (node.kind === 'Facility' && node.stage === 'EXTRACTION') origins.add(node.id);
  return dependencyOnEach(network, points, origins, target);
}
