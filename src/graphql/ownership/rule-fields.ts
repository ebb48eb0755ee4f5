import { Field, Float, ID } from 'type-graphql';
import { PresumedEnum, ResidualEnum } from '../enums/rule-enums.js';

/** What a question says of the rule that decides it. */
export interface RuleFields {
  readonly rule: string;
  readonly threshold?: number | null;
  readonly residual?: 'OPEN' | 'OTHERS' | null;
  readonly presumed?: 'COUNT' | 'IGNORE' | null;
}

export const RuleField: PropertyDecorator = Field(() => ID, {
  defaultValue: 'MAJORITY_CONTROL',
  description: 'The rule that says what "owned" means; see rules.',
});

export const ThresholdField: PropertyDecorator = Field(() => Float, {
  nullable: true,
  description: 'Threshold in percent, above 0 to 100, for rules that take one; omitted, the rule’s own.',
});

export const ResidualField: PropertyDecorator = Field(() => ResidualEnum, {
  nullable: true,
  description:
    'How the part counts whose owner nobody records; omitted, as the rule says for a country, OTHERS for listed parties.',
});

export const PresumedField: PropertyDecorator = Field(() => PresumedEnum, {
  nullable: true,
  description: 'Whether presumed parts count; omitted, COUNT.',
});

/** The same as services take it. */
export const ruleOf = ({ rule, threshold, residual, presumed }: RuleFields) => ({
  rule,
  threshold: threshold ?? null,
  residual: residual ?? null,
  presumed: presumed ?? null,
});
