import type { DependencySet } from '../../domain/dependency/dependency.js';
import { fits } from '../../domain/dependency/recorded-inputs.js';
import { reachedSteps, StepGraph } from '../../domain/supply/step-graph.js';
import { LIMITS } from '../limits.js';
import type { SupplyAround } from '../supply/gather-supply.js';
import { stepsOf } from '../supply/supply-around.js';
import { withoutToldGroups } from '../supply/told-by-members.js';
import type { Ban } from './bans.js';
import type { DisruptionQuestion } from './scenario.js';

/** Where chains to the target begin, by whether any of them still leads to it when what stops is taken out. */
export function routes(
  around: SupplyAround,
  question: DisruptionQuestion,
  target: string,
  set: DependencySet,
  stops: Ban,
): { routesLeft: string[]; routesLost: string[] } {
  const { nodes } = around.facts;
  const all = question.minerals
    .flatMap((mineral) => stepsOf(around.facts, { mineral, statuses: ['CURRENT'], known: ['DOCUMENTED', 'INFERRED'] }))
    .filter(({ to, product }) => to !== target || fits(nodes, product, question));
  const above = reachedSteps(new StepGraph(all), [target], 'UPSTREAM', LIMITS.supplyDepth);
  const steps = withoutToldGroups(above.steps, [target]);
  const fed = new Set(steps.map(({ to }) => to));
  const before = [...new Set(steps.map(({ from }) => from))].filter((id) => id !== target && !fed.has(id)).sort();
  // What only shrinks cuts no route.
  const stopsWholly = question.scenario.percent === 100;
  const open = steps.filter(
    ({ from, to, supply }) =>
      !stopsWholly || (!set.certain.has(from) && !set.certain.has(to) && stops(supply) !== 'CERTAINLY'),
  );
  const after = new Set(reachedSteps(new StepGraph(open), [target], 'UPSTREAM', LIMITS.supplyDepth).nodes);
  return { routesLeft: before.filter((id) => after.has(id)), routesLost: before.filter((id) => !after.has(id)) };
}
