import { ArgsType, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type { InputMeasure } from '../../domain/dependency/recorded-inputs.js';
import type { Stage } from '../../domain/graph-schema/vocabularies.js';
import { InputMeasureEnum, SupplierSetInput } from '../dependency/dependency.type.js';
import { StageEnum } from '../enums/facility-enums.js';
import { EntityInterface } from '../node/node.interface.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { DateScalar } from '../scalars.js';
import { ASSUME, AssumedStakeInput } from '../scenario/assumed-stake.input.js';
import { Claim } from '../source/claim.type.js';
import { Supply } from '../supply/supply.type.js';

@InputType({ description: 'What stops. Several parts of a scenario happen together; nothing of it is stored.' })
export class ScenarioInput {
  @Field(() => SupplierSetInput, {
    nullable: true,
    description:
      'Plants and parties that stop, with all that is meant by them: what an owner controls, what stands in a country.',
  })
  stop?: SupplierSetInput | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Countries, or authorities, whose exports stop: what leaves them, not what they make for themselves.',
  })
  exportsOf!: string[];

  @Field(() => ID, { nullable: true, description: 'Only exports of this product or mineral; omitted, all.' })
  exported?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Measures to put in force: exports of what they cover stop, from whoever imposes them.',
  })
  measures!: string[];

  @Field(() => Float, {
    defaultValue: 100,
    description: 'The part that is lost of what stops, in percent, above 0: 100 stops it wholly.',
  })
  percent!: number;
}

@ArgsType()
export class DisruptionArguments {
  @Field(() => ScenarioInput, { description: 'What stops.' })
  scenario!: ScenarioInput;

  @Field(() => [ID], { description: 'Whose loss is asked for: plants, firms, countries, organisations, groups.' })
  of!: string[];

  @Field(() => [ID], {
    description:
      'The minerals. With several, each is essential: the loss is that of the scarcest, not a mean (Leontief).',
  })
  minerals!: string[];

  @Field(() => StageEnum, { nullable: true, description: 'Only what they take in at this stage; omitted, any.' })
  stage?: Stage | null;

  @Field(() => ID, { nullable: true, description: 'Only this product, or the mineral as a whole.' })
  product?: string | null;

  @Field(() => InputMeasureEnum, {
    nullable: true,
    description: 'Use shares of input, or of imports; omitted, whichever is recorded.',
  })
  shareOf?: InputMeasure['shareOf'] | null;

  @Field(() => [ID], { defaultValue: [], description: 'Further nodes where material originates. Mines do anyway.' })
  origins!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The date before the scenario; omitted, the dataset’s.' })
  asOf?: string | null;

  @Field(() => [AssumedStakeInput], { defaultValue: [], description: ASSUME })
  assume!: AssumedStakeInput[];
}

@ObjectType({ description: 'A direct supplier, and what becomes of it in the scenario.', simpleResolvers: true })
export class SupplierUnderScenario {
  @Field(() => EntityInterface, { description: 'The supplier.' })
  supplier!: object;

  @Field(() => EntityInterface, { description: 'The mineral.' })
  mineral!: object;

  @Field(() => PercentInterval, { description: 'The part of what it supplies that is lost.' })
  loss!: PercentInterval;

  @Field(() => Supply, { nullable: true, description: 'The statement of supply.' })
  supply!: object | null;
}

@ObjectType({ description: 'What one node loses in a scenario.', simpleResolvers: true })
export class TargetLoss {
  @Field(() => EntityInterface, { description: 'The node.' })
  target!: object;

  @Field(() => PercentInterval, { description: 'The part of its input that is lost, in percent of the input before.' })
  loss!: PercentInterval;

  @Field(() => PercentInterval, { description: 'What is left of 100 before.' })
  left!: PercentInterval;

  @Field(() => [SupplierUnderScenario], { description: 'Its direct suppliers before, and what becomes of each.' })
  suppliers!: object[];

  @Field(() => [EntityInterface], {
    description: 'Where recorded chains to it begin that do not pass what stops: the alternative routes left.',
  })
  routesLeft!: object[];

  @Field(() => [EntityInterface], { description: 'Where chains to it began that are all cut.' })
  routesLost!: object[];
}

@ObjectType({
  description: 'What a scenario costs each target, on the supply recorded by the date.',
  simpleResolvers: true,
})
export class Disruption {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [TargetLoss], { description: 'The targets in the order asked.' })
  losses!: object[];

  @Field(() => [EntityInterface], { description: 'What certainly stops, of the nodes met.' })
  certainlyStopped!: object[];

  @Field(() => [EntityInterface], { description: 'What may stop: counted in the upper bounds only.' })
  possiblyStopped!: object[];

  @Field(() => [Supply], { description: 'Every statement of supply used.' })
  supplies!: object[];

  @Field(() => [Claim], { description: 'Every claim it rests on.' })
  claims!: object[];

  @Field(() => [String], { description: 'What to know before relying on these numbers.' })
  warnings!: string[];

  @Field(() => [ID], { description: 'Nodes whose suppliers a limit cut off; they count as unknown.' })
  truncated!: string[];
}
