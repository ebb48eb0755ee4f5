import { badInput, overLimit } from '../../domain/errors.js';
import type { InputFilter } from '../../domain/dependency/recorded-inputs.js';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { SetQuestion } from '../dependency/supplier-set.js';
import { LIMITS } from '../limits.js';

/** What stops: nodes, exports of countries, or what measures stop; and how much of it. */
export interface Scenario {
  readonly stop: SetQuestion;
  readonly exportsOf: readonly string[];
  /** Only exports of this product or mineral; null for all. */
  readonly exported: string | null;
  readonly measures: readonly string[];
  readonly percent: number;
}

export interface DisruptionQuestion extends Omit<InputFilter, 'mineral'> {
  readonly scenario: Scenario;
  readonly of: readonly string[];
  readonly minerals: readonly string[];
  readonly origins: readonly string[];
  /** Stakes supposed, where control says what stops. */
  readonly assumed: readonly AssumedStake[];
  readonly asOf: IsoDate;
}

/** Refuses a scenario that asks nothing, or too much. */
export function checkScenario({ scenario, of, minerals }: DisruptionQuestion): void {
  if (of.length === 0) throw badInput('of', '[]', 'name at least one node whose loss is asked for.');
  if (of.length > LIMITS.disruptionTargets)
    throw overLimit(
      'of',
      of.length,
      LIMITS.disruptionTargets,
      `ask for at most ${LIMITS.disruptionTargets} nodes, not ${of.length}.`,
    );
  if (minerals.length === 0) throw badInput('minerals', '[]', 'name at least one mineral.');
  if (scenario.stop.ids.length + scenario.exportsOf.length + scenario.measures.length === 0)
    throw badInput(
      'scenario',
      '{}',
      'nothing stops in it. Name nodes to stop, countries whose exports stop, or measures.',
    );
  if (!(scenario.percent > 0 && scenario.percent <= 100))
    throw badInput('scenario.percent', scenario.percent, `${scenario.percent} is not above 0 and at most 100 percent.`);
}
