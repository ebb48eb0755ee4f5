import { Field, Int, ObjectType } from 'type-graphql';
import { VIEW_LIMITS } from '../../app/ownership/view-limits.js';
import { BasisEnum } from '../enums/observation-enums.js';
import { AssetInterface, EntityInterface } from '../node/node.interface.js';
import { WeighedCounts } from '../owned-assets/owned-assets.type.js';
import { SettlingShare } from '../ownership/verdict.type.js';
import { connectionOf } from '../paging/connection.js';
import { Rule } from '../rule/rule.type.js';
import { DateScalar } from '../scalars.js';

@ObjectType({
  description: 'What several plants can make of one thing, in one unit, weighed alike: never added up over these.',
  simpleResolvers: true,
})
export class CapacitySum {
  @Field(() => EntityInterface, { nullable: true, description: 'The mineral or product.' })
  of!: object | null;

  @Field(() => Number, { description: 'The sum, in the unit.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'Unit, for example t/yr.' })
  unit!: string | null;

  @Field(() => BasisEnum, { nullable: true, description: 'What is weighed.' })
  basis!: string | null;

  @Field(() => Int, { description: 'Plants with such a number; others are not in the sum.' })
  plants!: number;

  @Field(() => Boolean, { description: 'False where a source gives one of the numbers as a bound or as about.' })
  exact!: boolean;
}

@ObjectType({ description: 'Something that is not known, and what knowing it would do.', simpleResolvers: true })
export class OpenQuestion {
  @Field(() => SettlingShare, { description: 'What is wanted.' })
  unknown!: object;

  @Field(() => Int, { description: 'UNDETERMINED verdicts that this alone could settle.' })
  settlesAlone!: number;

  @Field(() => Int, { description: 'UNDETERMINED verdicts that need this together with other unknowns.' })
  helpsToSettle!: number;

  @Field(() => [AssetInterface], {
    description: `Their assets, those it could settle alone first; at most ${VIEW_LIMITS.assetsOfQuestion}.`,
  })
  assets!: object[];

  @Field(() => [CapacitySum], {
    description: 'What the plants can make whose verdicts it could settle alone, each thing, unit and basis apart.',
  })
  capacityAlone!: object[];

  @Field(() => [CapacitySum], { description: 'The same of the plants whose verdicts it helps to settle.' })
  capacityTogether!: object[];
}

const Page = connectionOf('OpenQuestion', 'open questions, the most useful first', () => OpenQuestion);

@ObjectType('OpenQuestions', {
  description:
    'What to find out first: unknowns that keep verdicts open, those that could settle most of them alone first.',
  simpleResolvers: true,
})
export class OpenQuestionsAnswer extends Page {
  @Field(() => Rule, { description: 'The rule.' })
  rule!: object;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => WeighedCounts, { description: 'The assets looked at, by verdict.' })
  counts!: object;

  @Field(() => Int, { description: 'UNDETERMINED verdicts that knowing shares would not settle.' })
  withoutSettling!: number;
}
