import { badInput } from '../../domain/errors.js';
import type { DependencySet } from '../../domain/dependency/dependency.js';
import { recordedInputs, type RecordedInput } from '../../domain/dependency/recorded-inputs.js';
import { leftAfter, lossUnder } from '../../domain/disruption/disruption.js';
import type { MaterialInput } from '../../domain/disruption/essential-inputs.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { Interval } from '../../domain/ownership/percent.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { originsOf, requireOneMeasure } from '../dependency/dependency.js';
import { supplierSet } from '../dependency/supplier-set.js';
import { requireNodes } from '../lookup/require-node.js';
import { gatherSupply, type SupplyAround } from '../supply/gather-supply.js';
import { SUPPLY_ENDS } from '../supply/supply-around.js';
import { bansOf, stopsOf, type Ban } from './bans.js';
import { routes } from './routes.js';
import { checkScenario, type DisruptionQuestion } from './scenario.js';

/** A supplier of a target, and what becomes of it. */
export interface SupplierUnder {
  readonly input: RecordedInput;
  readonly mineral: string;
  /** The part of this supplier's own supply that is lost. */
  readonly loss: Interval;
}

export interface TargetLoss {
  readonly target: string;
  readonly loss: Interval;
  readonly left: Interval;
  readonly suppliers: readonly SupplierUnder[];
  /** Mines and other places where chains to the target begin, that still lead to it; and that no longer do. */
  readonly routesLeft: readonly string[];
  readonly routesLost: readonly string[];
}

export interface DisruptionAnswer {
  readonly asOf: IsoDate;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly set: DependencySet;
  readonly losses: readonly TargetLoss[];
  readonly inputs: readonly RecordedInput[];
  readonly mixed: readonly string[];
  readonly truncated: readonly string[];
}

type Input = RecordedInput & MaterialInput;

/** What some targets lose in a scenario, on the supply recorded by a date. Nothing is stored. */
export async function disruption(snapshot: Snapshot, question: DisruptionQuestion): Promise<DisruptionAnswer> {
  const { scenario, of, minerals, asOf } = question;
  await requireNodes(snapshot, 'of', of, SUPPLY_ENDS);
  await requireNodes(snapshot, 'minerals', minerals, ['Mineral']);
  await requireNodes(snapshot, 'origins', question.origins, SUPPLY_ENDS);
  const asked = await requireNodes(snapshot, 'scenario.stop', scenario.stop.ids, [
    'Facility',
    'Firm',
    'Country',
    'Organisation',
    'Group',
    'Site',
    'Person',
  ]);
  checkScenario(question);
  const bans = await bansOf(snapshot, scenario, asOf);
  const around = await gatherSupply(snapshot, { upstreamOf: of, asOf, inside: false });
  const nodes = new Map([...around.facts.nodes, ...asked.map((node) => [node.id, node as GraphNode] as const)]);
  const set = await supplierSet(snapshot, 'scenario.stop', scenario.stop, nodes, asOf, question.assumed);
  const stops = await stopsOf(snapshot, nodes, bans, asOf);
  const all = new Map<string, Input>();
  const mixed = new Set<string>();
  const losses: TargetLoss[] = [];
  for (const target of [...new Set(of)]) {
    if (set.certain.has(target))
      throw badInput(
        'scenario.stop',
        target,
        `the scenario stops "${target}", whose loss is asked for: it would lose all. Ask about others.`,
      );
    const { inputs, complete } = inputsAbove(around, nodes, target, question, mixed);
    for (const input of inputs) all.set(`${input.material} ${input.from} ${input.to}`, input);
    const origins = await originsOf(snapshot, nodes, { inputs }, stopped(set, inputs, stops), question.origins, asOf);
    const direct = inputs.filter(({ to }) => to === target);
    const found = lossUnder(
      inputs,
      { stopped: set, stops: ({ supply }) => (supply === null ? null : stops(supply)), percent: scenario.percent },
      origins,
      [target, ...direct.map(({ from }) => from)],
      new Set(around.truncated),
      complete,
    );
    losses.push({
      target,
      loss: found.get(target)!,
      left: leftAfter(found.get(target)!),
      suppliers: direct.map((input) => ({
        input,
        mineral: input.material,
        loss: lossOfSupply(input, found, stops, scenario.percent),
      })),
      ...routes(around, question, target, set, stops),
    });
  }
  return { asOf, nodes, set, losses, inputs: [...all.values()], mixed: [...mixed].sort(), truncated: around.truncated };
}

/** A supply that a ban stops is lost, whatever becomes of its supplier. */
function lossOfSupply(input: Input, found: ReadonlyMap<string, Interval>, stops: Ban, percent: number): Interval {
  const how = input.supply === null ? null : stops(input.supply);
  if (how === 'CERTAINLY') return { low: percent, high: percent };
  const own = found.get(input.from)!;
  return how === 'POSSIBLY' ? { low: own.low, high: percent } : own;
}

function inputsAbove(
  around: SupplyAround,
  nodes: ReadonlyMap<string, GraphNode>,
  target: string,
  question: DisruptionQuestion,
  mixed: Set<string>,
): { inputs: Input[]; complete: ReadonlySet<string> } {
  const inputs: Input[] = [];
  const complete = new Set<string>();
  for (const mineral of question.minerals) {
    const recorded = recordedInputs(around.facts, target, { ...question, mineral });
    requireOneMeasure(nodes, recorded, target);
    for (const id of recorded.mixed) mixed.add(id);
    for (const id of recorded.complete) complete.add(id);
    for (const input of recorded.inputs) inputs.push({ ...input, material: mineral });
  }
  return { inputs, complete };
}

/** What stops, with the suppliers of what a ban stops: their countries are asked about, so they are no origins. */
function stopped(set: DependencySet, inputs: readonly Input[], stops: Ban): DependencySet {
  const banned = inputs.filter(({ supply }) => supply !== null && stops(supply) !== null).map(({ from }) => from);
  return { certain: set.certain, possible: new Set([...set.possible, ...banned]) };
}
