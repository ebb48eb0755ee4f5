import { ArgsType, Field, Float, ID } from 'type-graphql';
import type { RuleAsked } from '../../app/ownership/rule-question.js';
import { PresumedEnum, ResidualEnum } from '../enums/rule-enums.js';
import { coveredBy, CoveredByInput } from '../ownership/covered-by.input.js';
import { PageArguments } from '../paging/page-arguments.js';
import { DateScalar } from '../scalars.js';
import { AssetFilterInput } from './asset-filter.input.js';

/** What every question says that asks a rule about all assets of a filter, page by page. */
@ArgsType()
export class RuleByArguments extends PageArguments {
  @Field(() => CoveredByInput, { description: 'Whose ownership is asked about.' })
  by!: CoveredByInput;

  @Field(() => ID, {
    defaultValue: 'MAJORITY_CONTROL',
    description: 'The rule that says what "owned" means; see rules.',
  })
  rule!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Threshold in percent, above 0 to 100, for rules that take one; omitted, the rule’s own.',
  })
  threshold?: number | null;

  @Field(() => ResidualEnum, {
    nullable: true,
    description:
      'How the part counts whose owner nobody records; omitted, as the rule says for a country, OTHERS for listed parties.',
  })
  residual?: 'OPEN' | 'OTHERS' | null;

  @Field(() => PresumedEnum, { nullable: true, description: 'Whether presumed parts count; omitted, COUNT.' })
  presumed?: 'COUNT' | 'IGNORE' | null;

  @Field(() => AssetFilterInput, { nullable: true, description: 'Only these assets.' })
  filter?: AssetFilterInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}

/** The part of the question that is about the rule. */
export const ruleAsked = ({ by, rule, threshold, residual, presumed }: RuleByArguments): RuleAsked => ({
  by: coveredBy(by),
  rule,
  threshold: threshold ?? null,
  residual: residual ?? null,
  presumed: presumed ?? null,
});
