import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { LIMITS } from '../../app/limits.js';
import type { LinkStatus } from '../../domain/supply/supply-step.js';
import { LinkStatusEnum } from '../dependency-chains/dependency-chains.type.js';
import { ShareOfEnum } from '../enums/edge-enums.js';
import { BasisEnum, BoundEnum } from '../enums/observation-enums.js';
import { EntityInterface } from '../node/node.interface.js';
import { Observation } from '../observation/observation.type.js';
import { DateScalar } from '../scalars.js';
import { Claim } from '../source/claim.type.js';
import { Share } from '../stake/stake.type.js';
import { Supply } from '../supply/supply.type.js';

@ArgsType()
export class TradeArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'The exporter: a country, union or group of countries. Omitted, any.',
  })
  from?: string | null;

  @Field(() => ID, { nullable: true, description: 'The importer; omitted, any.' })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only products of this mineral; omitted, any.' })
  mineral?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this product; omitted, any.' })
  product?: string | null;

  @Field(() => [LinkStatusEnum], { defaultValue: ['CURRENT'], description: 'How the flows must stand on the date.' })
  linkStatuses!: LinkStatus[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also the states of earlier years, which later statements have followed: a series.',
  })
  history!: boolean;

  @Field(() => Int, { defaultValue: 50, description: `How many flows to list, 0 to ${LIMITS.tradeFlows}.` })
  first!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}

@ObjectType('TradeFlow', { description: 'A flow between countries, as sources state it.', simpleResolvers: true })
export class TradeFlowOutput {
  @Field(() => EntityInterface, { description: 'The exporter.' })
  from!: object;

  @Field(() => EntityInterface, { nullable: true, description: 'The importer; null where no source says.' })
  to!: object | null;

  @Field(() => EntityInterface, { nullable: true, description: 'The product or mineral.' })
  product!: object | null;

  @Field(() => DateScalar, { description: 'The first day it is stated of.' })
  since!: string;

  @Field(() => DateScalar, { description: 'The day after the last; 9999-12-31 where it has not ended.' })
  until!: string;

  @Field(() => LinkStatusEnum, {
    nullable: true,
    description: 'How it stands on the date; null for an observed amount.',
  })
  status!: string | null;

  @Field(() => Number, { nullable: true, description: 'Amount, in the unit.' })
  quantity!: number | null;

  @Field(() => String, { nullable: true, description: 'Unit of the amount.' })
  unit!: string | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description: 'What is weighed. Amounts on different bases are never added.',
  })
  basis!: string | null;

  @Field(() => BoundEnum, { nullable: true, description: 'How the source bounds the amount; null counts as exact.' })
  bound!: string | null;

  @Field(() => Share, { nullable: true, description: 'Its part, in percent.' })
  share!: object | null;

  @Field(() => ShareOfEnum, {
    nullable: true,
    description: 'Of what: EXPORTS of the exporter, IMPORTS of the importer, ...',
  })
  shareOf!: string | null;

  @Field(() => Supply, { nullable: true, description: 'The statement of supply it is; null for an observed amount.' })
  supply!: object | null;

  @Field(() => Observation, {
    nullable: true,
    description: 'The observed amount it is; null for a statement of supply.',
  })
  observation!: object | null;

  @Field(() => [Claim], { description: 'Every claim it rests on.' })
  claims!: object[];
}

@ObjectType({ description: 'Flows between countries, the latest first.', simpleResolvers: true })
export class Trade {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [TradeFlowOutput], { description: 'The flows.' })
  flows!: object[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;

  @Field(() => Boolean, { description: 'Whether all were read.' })
  complete!: boolean;
}
