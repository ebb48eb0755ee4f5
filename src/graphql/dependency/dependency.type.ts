import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { SetReach } from '../../app/dependency/supplier-set.js';
import type { InputMeasure } from '../../domain/dependency/recorded-inputs.js';
import type { Stage } from '../../domain/graph-schema/vocabularies.js';
import { StageEnum } from '../enums/facility-enums.js';
import { enumOf } from '../enums/register-enum.js';
import { EntityInterface } from '../node/node.interface.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { DateScalar } from '../scalars.js';
import { ASSUME, AssumedStakeInput } from '../scenario/assumed-stake.input.js';
import { Claim } from '../source/claim.type.js';
import { Supply } from '../supply/supply.type.js';

export const SetReachEnum = enumOf<SetReach>('SetReach', 'What is meant by a node that names a set.', {
  ITSELF: 'The nodes named, and nothing else.',
  HOSTED: 'For a country or site: also every plant that stands in it.',
  CONTROLLED: 'For a party: also everything it controls. For a country: everything whose controlling country it is.',
});

export const InputMeasureEnum = enumOf<InputMeasure['shareOf']>('InputMeasure', 'What a share of input is a part of.', {
  INPUT: 'Of everything that is taken in.',
  IMPORTS: 'Of what is imported.',
});

@InputType({ description: 'A set of suppliers: nodes, and what is meant by them.' })
export class SupplierSetInput {
  @Field(() => [ID], { description: 'Plants, firms, countries, organisations, groups or sites.' })
  ids!: string[];

  @Field(() => SetReachEnum, {
    nullable: true,
    description:
      'Omitted, what is natural: HOSTED for countries and sites, CONTROLLED for parties, ITSELF for plants and groups.',
  })
  reach?: SetReach | null;
}

@ArgsType()
export class DependencyArguments {
  @Field(() => ID, { description: 'Who takes the material in: a plant, firm, country, organisation or group.' })
  of!: string;

  @Field(() => SupplierSetInput, {
    description:
      'What the dependency is on. Ask for a set as one set: dependencies on its members must never be added.',
  })
  on!: SupplierSetInput;

  @Field(() => ID, { description: 'The mineral, for example mineral:tin.' })
  mineral!: string;

  @Field(() => StageEnum, {
    nullable: true,
    description: 'Only what is taken in at this stage; EXTRACTION is ores and concentrates. Omitted, any.',
  })
  stage?: Stage | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only this product, or the mineral where shares are stated of it as a whole.',
  })
  product?: string | null;

  @Field(() => InputMeasureEnum, {
    nullable: true,
    description: 'Use shares of input, or shares of imports; omitted, whichever is recorded. The two are never added.',
  })
  shareOf?: InputMeasure['shareOf'] | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Further nodes where material originates, which depend on nobody. Mines do anyway.',
  })
  origins!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;

  @Field(() => [AssumedStakeInput], { defaultValue: [], description: ASSUME })
  assume!: AssumedStakeInput[];
}

@ObjectType({
  description: 'A supplier of the one asked about, and how far it depends on the set itself.',
  simpleResolvers: true,
})
export class SupplierPart {
  @Field(() => EntityInterface, { description: 'The supplier.' })
  supplier!: object;

  @Field(() => PercentInterval, { description: 'Its part of what is taken in; from 0 where no source gives a number.' })
  share!: PercentInterval;

  @Field(() => PercentInterval, { description: 'How much of its own supply depends on the set.' })
  dependency!: PercentInterval;

  @Field(() => Supply, { nullable: true, description: 'The statement it rests on.' })
  supply!: object | null;
}

@ObjectType({ description: 'What the shares of an answer are parts of.', simpleResolvers: true })
export class InputMeasureUsed {
  @Field(() => EntityInterface, { nullable: true, description: 'The product, or the mineral as a whole.' })
  product!: object | null;

  @Field(() => InputMeasureEnum, { description: 'Of all input, or of imports.' })
  shareOf!: string;
}

@ObjectType({
  description: 'How much of what a node takes in of a mineral rests on a set of suppliers, over every chain and loop.',
  simpleResolvers: true,
})
export class Dependency {
  @Field(() => EntityInterface, { description: 'Who depends.' })
  of!: object;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => PercentInterval, {
    description: 'The dependency. Input that nobody records counts 0 in the lower and 100 in the upper bound.',
  })
  dependency!: PercentInterval;

  @Field(() => InputMeasureUsed, {
    nullable: true,
    description: 'What the shares at the one asked about are of; null where no source gives a share.',
  })
  measure!: object | null;

  @Field(() => PercentInterval, { description: 'The part of what is taken in whose supplier is recorded.' })
  coverage!: PercentInterval;

  @Field(() => [EntityInterface], { description: 'What certainly belongs to the set, of the nodes met.' })
  certainlyOn!: object[];

  @Field(() => [EntityInterface], { description: 'What may belong to it: counted in the upper bound only.' })
  possiblyOn!: object[];

  @Field(() => [SupplierPart], { description: 'The direct suppliers, the largest part first.' })
  suppliers!: object[];

  @Field(() => [Supply], { description: 'Every statement of supply used, by id: the network as it was computed on.' })
  supplies!: object[];

  @Field(() => [Claim], { description: 'Every claim it rests on.' })
  claims!: object[];

  @Field(() => [String], { description: 'What to know before relying on these numbers.' })
  warnings!: string[];

  @Field(() => [ID], { description: 'Nodes whose suppliers a limit cut off; they count as unknown.' })
  truncated!: string[];
}
