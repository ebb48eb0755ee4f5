import type { Rule } from './rule.js';

type Combination = Pick<Rule, 'aggregation' | 'holders' | 'propagation'>;

/** What the rules of a dataset can be made of: every combination that there is an algorithm for. */
export const SUPPORTED_COMBINATIONS: readonly Combination[] = [
  { aggregation: 'EACH', holders: 'ALL', propagation: 'DIRECT' },
  { aggregation: 'EACH', holders: 'ALL', propagation: 'CONTROL' },
  { aggregation: 'EACH', holders: 'PERSONS', propagation: 'MULTIPLY' },
  { aggregation: 'TOGETHER', holders: 'ALL', propagation: 'MULTIPLY' },
  { aggregation: 'TOGETHER', holders: 'ALL', propagation: 'FULL_OR_NOTHING' },
  { aggregation: 'TOGETHER', holders: 'ALL', propagation: 'FULL_OR_MULTIPLY' },
  { aggregation: 'TOGETHER', holders: 'STATE', propagation: 'FULL_OR_MULTIPLY' },
];

/** Why a rule cannot be decided, and by which of its columns; null where it can. */
export interface Unsupported {
  readonly column: 'propagation' | 'threshold' | 'comparator' | 'adjustable';
  readonly reason: string;
  readonly advice: string;
}

export function unsupported(
  rule: Combination & Pick<Rule, 'threshold' | 'comparator' | 'adjustable'>,
): Unsupported | null {
  const { aggregation, holders, propagation, threshold, comparator } = rule;
  const fits = (of: Combination): boolean =>
    of.aggregation === aggregation && of.holders === holders && of.propagation === propagation;
  if (!SUPPORTED_COMBINATIONS.some(fits)) {
    return {
      column: 'propagation',
      reason: `No algorithm decides ${combinationText(rule)}.`,
      advice: `Supported, as aggregation + holders + propagation: ${SUPPORTED_COMBINATIONS.map(combinationText).join('; ')}.`,
    };
  }
  if (propagation === 'CONTROL' && (threshold !== 50 || comparator !== 'ABOVE' || rule.adjustable === true)) {
    return {
      column: rule.adjustable === true ? 'adjustable' : threshold !== 50 ? 'threshold' : 'comparator',
      reason: 'Control is more than half of the votes, whoever asks.',
      advice: 'Use threshold 50, comparator ABOVE and adjustable "no" with propagation CONTROL.',
    };
  }
  // At least 0 % is true of everything, and more than 100 % of nothing.
  if (comparator === 'AT_LEAST' ? threshold === 0 : threshold === 100) {
    return {
      column: 'threshold',
      reason: `${comparator === 'AT_LEAST' ? 'At least 0 %' : 'More than 100 %'} decides nothing.`,
      advice: 'Use a threshold above 0 with AT_LEAST, or below 100 with ABOVE.',
    };
  }
  return null;
}

const combinationText = ({ aggregation, holders, propagation }: Combination): string =>
  `${aggregation} + ${holders} + ${propagation}`;
