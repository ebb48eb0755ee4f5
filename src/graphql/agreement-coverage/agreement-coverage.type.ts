import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { FacilityStatus, Stage } from '../../domain/graph-schema/vocabularies.js';
import { Agreement, Provision } from '../agreement/agreement.type.js';
import { FacilityStatusEnum, StageEnum } from '../enums/facility-enums.js';
import { BasisEnum, ProvisionTypeEnum } from '../enums/observation-enums.js';
import { EntityInterface } from '../node/node.interface.js';
import { Country, Facility } from '../node/node-types.js';
import { Observation } from '../observation/observation.type.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { VerdictValueEnum } from '../ownership/verdict.type.js';
import { QuantityOutput } from '../quantities/quantity.type.js';
import { DateScalar } from '../scalars.js';
import { Supply } from '../supply/supply.type.js';

@ArgsType()
export class AgreementCoverageArguments {
  @Field(() => ID, { description: 'The agreement, for example agreement:us-indonesia-art.' })
  agreement!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The party whose partners are meant: its own plants are left out. Omitted, all parties count.',
  })
  of?: string | null;

  @Field(() => ID, { description: 'The country whose hold on the capacity is asked for, for example country:CN.' })
  rival!: string;

  @Field(() => ID, {
    defaultValue: 'MAJORITY_CONTROL',
    description: 'The rule that says what the rival’s hold is; see rules.',
  })
  rule!: string;

  @Field(() => Float, { nullable: true, description: 'Threshold in percent for rules that take one.' })
  threshold?: number | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The minerals; empty, those that the agreement is recorded to cover.',
  })
  minerals!: string[];

  @Field(() => [StageEnum], {
    defaultValue: ['SMELTING', 'REFINING', 'INTERMEDIATE'],
    description: 'Stages of the plants; EXTRACTION for mines. Empty for any.',
  })
  stages!: Stage[];

  @Field(() => [FacilityStatusEnum], {
    defaultValue: ['COMMISSIONING', 'OPERATING', 'UNKNOWN'],
    description: 'Only plants of these statuses on the date.',
  })
  facilityStatuses!: (FacilityStatus | 'UNKNOWN')[];

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}

@ObjectType({ description: 'A plant in a partner country.', simpleResolvers: true })
export class CoveredPlant {
  @Field(() => Facility, { description: 'The plant.' })
  facility!: object;

  @Field(() => VerdictValueEnum, { description: 'Whether it is the rival’s, by the rule.' })
  verdict!: string;

  @Field(() => [Observation], {
    description: 'Its capacity for the mineral, once for each unit and basis it is stated in, with claims.',
  })
  amounts!: object[];
}

@ObjectType({ description: 'Capacity in one unit and basis: never added to another.', simpleResolvers: true })
export class CoveredCapacity {
  @Field(() => String, { description: 'The unit.' })
  unit!: string;

  @Field(() => BasisEnum, { description: 'What is weighed.' })
  basis!: string;

  @Field(() => Float, {
    description: 'The capacity of the plants that state one in it, together, as the numbers stated.',
  })
  total!: number;

  @Field(() => QuantityOutput, { description: 'The same with the bounds that sources state.' })
  quantity!: object;

  @Field(() => Int, { description: 'How many plants do.' })
  plants!: number;

  @Field(() => PercentInterval, {
    description:
      'The rival’s part of it, weighed by capacity: plants that are certainly its own, and with those that may be.',
  })
  rivalShare!: PercentInterval;
}

@ObjectType({ description: 'One mineral of an agreement.', simpleResolvers: true })
export class CoveredMineral {
  @Field(() => EntityInterface, { description: 'The mineral.' })
  mineral!: object;

  @Field(() => [CoveredPlant], { description: 'The plants in partner countries that make it, by id.' })
  plants!: object[];

  @Field(() => [CoveredCapacity], { description: 'Their capacity, by unit and basis.' })
  capacities!: object[];

  @Field(() => Int, { description: 'How many of the plants state no capacity for it at all.' })
  withoutCapacity!: number;
}

@ObjectType('AgreementCoverage', {
  description:
    'What lies in an agreement’s partner countries, and how much of the capacity it is meant to secure a rival holds.',
  simpleResolvers: true,
})
export class AgreementCoverageOutput {
  @Field(() => Agreement, { description: 'The agreement.' })
  agreement!: object;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [Country], { description: 'The partner countries.' })
  partners!: object[];

  @Field(() => [CoveredMineral], { description: 'The minerals, by id; empty where none is recorded or named.' })
  minerals!: object[];

  @Field(() => [Supply], { description: 'What the partner countries are stated to supply of these minerals.' })
  flows!: object[];

  @Field(() => Boolean, { description: 'Whether every plant was weighed.' })
  complete!: boolean;

  @Field(() => [String], { description: 'What to know before relying on this; why it is empty where it is.' })
  warnings!: string[];
}

@ObjectType({ description: 'What an agreement says on one matter.', simpleResolvers: true })
export class ProvisionCell {
  @Field(() => ProvisionTypeEnum, { description: 'The matter.' })
  type!: string;

  @Field(() => Boolean, {
    description: 'Whether a commitment on it is recorded. False does not mean that a source says there is none.',
  })
  present!: boolean;

  @Field(() => Boolean, { description: 'Whether a source says that something on it is missing from the agreement.' })
  statedAbsent!: boolean;

  @Field(() => [Provision], { description: 'The commitments.' })
  provisions!: object[];

  @Field(() => [Provision], { description: 'What sources say is missing.' })
  absences!: object[];
}

@ObjectType({ description: 'One agreement of a comparison.', simpleResolvers: true })
export class ProvisionRow {
  @Field(() => Agreement, { description: 'The agreement.' })
  agreement!: object;

  @Field(() => [ProvisionCell], { description: 'One cell for each matter, in the order of types.' })
  cells!: object[];
}

@ObjectType({ description: 'The commitments of agreements side by side.', simpleResolvers: true })
export class ProvisionMatrix {
  @Field(() => [ProvisionTypeEnum], { description: 'The matters compared: the columns.' })
  types!: string[];

  @Field(() => [ProvisionRow], { description: 'The agreements: the rows, by id or as asked.' })
  rows!: object[];

  @Field(() => Boolean, { description: 'Whether all agreements are in it.' })
  complete!: boolean;
}
