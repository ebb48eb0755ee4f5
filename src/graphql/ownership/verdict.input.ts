import { ArgsType, Field, ID } from 'type-graphql';
import { LIMITS } from '../../app/limits.js';
import type { VerdictQuestion } from '../../app/ownership/verdicts.js';
import { Under } from '../conflict/under.input.js';
import { ASSUME, AssumedStakeInput, assumedStakes } from '../scenario/assumed-stake.input.js';
import { DateScalar } from '../scalars.js';
import { coveredBy, CoveredByInput } from './covered-by.input.js';
import { PresumedField, ResidualField, RuleField, ruleOf, ThresholdField } from './rule-fields.js';

/** What every question for verdicts says beside the assets. */
@ArgsType()
export class VerdictRuleArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'The country whose ownership is asked about, for example country:CN; or give `by`.',
  })
  country?: string | null;

  @Field(() => CoveredByInput, {
    nullable: true,
    description: 'Whose ownership is asked about, where that is not one country; exactly one of `country` and `by`.',
  })
  by?: CoveredByInput | null;

  @RuleField
  rule!: string;

  @ThresholdField
  threshold?: number | null;

  @ResidualField
  residual?: 'OPEN' | 'OTHERS' | null;

  @PresumedField
  presumed?: 'COUNT' | 'IGNORE' | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;

  @Field(() => Under, {
    nullable: true,
    description: 'Answer as if this source or claim were preferred to all others wherever it speaks.',
  })
  under?: Under | null;

  @Field(() => [AssumedStakeInput], { defaultValue: [], description: ASSUME })
  assume!: AssumedStakeInput[];
}

@ArgsType()
export class VerdictArguments extends VerdictRuleArguments {
  @Field(() => ID, { description: 'The asset, for example facility:kwinana.' })
  of!: string;
}

@ArgsType()
export class VerdictsArguments extends VerdictRuleArguments {
  @Field(() => [ID], { description: `The assets, at most ${LIMITS.verdictBatch}.` })
  of!: string[];
}

/** The question as the service takes it. */
export const verdictQuestion = (
  of: readonly string[],
  { country, by, under, assume, ...asked }: VerdictRuleArguments,
  asOf: string,
): VerdictQuestion => ({
  of,
  country: country ?? null,
  by: by ? coveredBy(by) : null,
  ...ruleOf(asked),
  under: under ?? null,
  assumed: assumedStakes(assume),
  asOf,
});
