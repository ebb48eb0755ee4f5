import type { OwnershipQuestion } from '../ownership-case.js';
import type { OwnershipIndex } from '../ownership-graph.js';
import { BUILT_IN_RULES } from '../built-in-rules.js';
import { decide, type Verdict } from '../verdict.js';

export type RuleName =
  'AGGREGATE_50' | 'BENEFICIAL_25' | 'DIRECT_STAKE' | 'EFFECTIVE_SHARE' | 'FEOC_25' | 'MAJORITY_CONTROL';

/** The verdict of a built-in rule by its short name. */
export const ask = (
  index: OwnershipIndex,
  rule: RuleName,
  asset: string,
  question: Omit<OwnershipQuestion, 'rule' | 'asset'>,
): Verdict => decide(index, { rule: BUILT_IN_RULES.find(({ id }) => id === `rule:${rule}`)!, asset, ...question });

export const OTHERS = { residual: 'OTHERS' } as const;

export const codes = ({ warnings }: Verdict): string[] => warnings.map(({ code }) => code);

/** What would settle a verdict: stakes by id, other unknowns by their asset. */
export const wanted = ({ settledBy }: Verdict): string[] =>
  settledBy.map(({ stake, asset }) => stake ?? `rest of ${asset}`);

export const lines = ({ witness }: Verdict): string[] => witness.steps.map(({ text }) => text);
