import { Field, ObjectType } from 'type-graphql';
import { MeasureTypeEnum, ProvisionTypeEnum, StatusEnum } from '../enums/observation-enums.js';
import { ENTITY, NodeInterface } from '../node/node.interface.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  implements: ENTITY,
  description: 'An agreement between countries, organisations or firms.',
  simpleResolvers: true,
})
export class Agreement {}

@ObjectType({
  implements: NodeInterface,
  description: 'One commitment in an agreement, in the dataset author’s words.',
  simpleResolvers: true,
})
export class Provision {
  @Field(() => String, { description: 'A short title.' })
  name!: string;

  @Field(() => ProvisionTypeEnum, { nullable: true, description: 'What the commitment is about.' })
  type!: string | null;

  @Field(() => String, { nullable: true, description: 'The commitment in own words.' })
  text!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where a source says that the agreement lacks it: an absence that is stated, and no commitment.',
  })
  absent!: boolean | null;
}

@ObjectType({
  implements: ENTITY,
  description: 'A policy act: ban, quota, licence, tariff, moratorium, local content.',
  simpleResolvers: true,
})
export class Measure {
  @Field(() => MeasureTypeEnum, { nullable: true, description: 'What kind of measure it is.' })
  type!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'First day in force, as precise as known.' })
  from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day in force, as precise as known.' })
  until!: string | null;

  @Field(() => StatusEnum, { nullable: true, description: 'Whether it is in force, planned or cancelled.' })
  status!: string | null;
}

@ObjectType({
  implements: ENTITY,
  description: 'Money put or promised by a party into a thing.',
  simpleResolvers: true,
})
export class Investment {
  @Field(() => Number, { nullable: true, description: 'Amount in units of the currency.' })
  amount!: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code.' })
  currency!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Start of the period.' })
  from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'End of the period.' })
  until!: string | null;

  @Field(() => StatusEnum, { nullable: true, description: 'Whether it was made, is planned, or was cancelled.' })
  status!: string | null;
}
