import { ArgsType, Field } from 'type-graphql';
import type { RuleAsked } from '../../app/ownership/rule-question.js';
import { coveredBy, CoveredByInput } from '../ownership/covered-by.input.js';
import { PresumedField, ResidualField, RuleField, ruleOf, ThresholdField } from '../ownership/rule-fields.js';
import { PageArguments } from '../paging/page-arguments.js';
import { DateScalar } from '../scalars.js';
import { AssetFilterInput } from './asset-filter.input.js';

/** What every question says that asks a rule about all assets of a filter, page by page. */
@ArgsType()
export class RuleByArguments extends PageArguments {
  @Field(() => CoveredByInput, { description: 'Whose ownership is asked about.' })
  by!: CoveredByInput;

  @RuleField
  rule!: string;

  @ThresholdField
  threshold?: number | null;

  @ResidualField
  residual?: 'OPEN' | 'OTHERS' | null;

  @PresumedField
  presumed?: 'COUNT' | 'IGNORE' | null;

  @Field(() => AssetFilterInput, { nullable: true, description: 'Only these assets.' })
  filter?: AssetFilterInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}

/** The part of the question that is about the rule. */
export const ruleAsked = (asked: RuleByArguments): RuleAsked => ({ by: coveredBy(asked.by), ...ruleOf(asked) });
