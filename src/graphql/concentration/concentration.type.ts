import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Lens } from '../../domain/concentration/concentration.js';
import type { Basis, FacilityStatus, Stage, Unit } from '../../domain/graph-schema/vocabularies.js';
import { FacilityStatusEnum, StageEnum } from '../enums/facility-enums.js';
import { BasisEnum } from '../enums/observation-enums.js';
import { enumOf } from '../enums/register-enum.js';
import { Country, Facility } from '../node/node-types.js';
import { Observation } from '../observation/observation.type.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { QuantityOutput } from '../quantities/quantity.type.js';
import { DateScalar } from '../scalars.js';

export const LensEnum = enumOf<Lens>('Lens', 'Whose a quantity is, when its concentration is asked for.', {
  HOST: 'Of the country where the plant stands.',
  EQUITY: 'Of the countries of its effective owners, each by its part.',
  CONTROL: 'Of its controlling country, as a whole.',
});

export const AmountPropertyEnum = enumOf<'CAPACITY' | 'PRODUCTION'>(
  'AmountProperty',
  'Which amount of a plant is weighed.',
  {
    CAPACITY: 'What it can make.',
    PRODUCTION: 'What it made.',
  },
);

@ArgsType()
export class ConcentrationArguments {
  @Field(() => ID, { description: 'The mineral, for example mineral:nickel.' })
  mineral!: string;

  @Field(() => LensEnum, { description: 'Whose the quantity is.' })
  lens!: Lens;

  @Field(() => [StageEnum], {
    defaultValue: ['SMELTING', 'REFINING', 'INTERMEDIATE'],
    description:
      'Stages of the plants; EXTRACTION for mines. Empty for any: amounts of one material then count at every stage.',
  })
  stages!: Stage[];

  @Field(() => ID, {
    nullable: true,
    description: 'Only amounts of this product; omitted, of the mineral or any product of it.',
  })
  product?: string | null;

  @Field(() => AmountPropertyEnum, { defaultValue: 'CAPACITY', description: 'Capacity, or production.' })
  property!: 'CAPACITY' | 'PRODUCTION';

  @Field(() => String, {
    nullable: true,
    description: 'Unit to count in, with basis; omitted, that of most plants. Nothing is converted.',
  })
  unit?: Unit | null;

  @Field(() => BasisEnum, { nullable: true, description: 'What is weighed, with unit.' })
  basis?: Basis | null;

  @Field(() => [ID], { defaultValue: [], description: 'Only plants in these countries; empty for all.' })
  hosts!: string[];

  @Field(() => [FacilityStatusEnum], {
    defaultValue: ['COMMISSIONING', 'OPERATING', 'UNKNOWN'],
    description: 'Only plants of these statuses on the date.',
  })
  facilityStatuses!: (FacilityStatus | 'UNKNOWN')[];

  @Field(() => Int, {
    defaultValue: 3,
    description: 'How many of the largest countries make up the top share, 1 to 50.',
  })
  top!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}

@ObjectType({ description: 'An index between two bounds: equal where everything is known.', simpleResolvers: true })
export class IndexInterval {
  @Field(() => Float, { description: 'It is at least this.' })
  low!: number;

  @Field(() => Float, { description: 'It is at most this.' })
  high!: number;
}

@ObjectType({ description: 'A country’s part of a quantity.', simpleResolvers: true })
export class CountryPart {
  @Field(() => Country, { description: 'The country.' })
  country!: object;

  @Field(() => PercentInterval, { description: 'Its part: certain, and at most. Never add the upper bounds.' })
  share!: PercentInterval;
}

@ObjectType({ description: 'A plant in a concentration, with the amount it counts with.', simpleResolvers: true })
export class CountedPlant {
  @Field(() => Facility, { description: 'The plant.' })
  facility!: object;

  @Field(() => Observation, { description: 'Its amount, with claims.' })
  amount!: object;
}

@ObjectType({ description: 'Another unit and basis in which plants are stated.', simpleResolvers: true })
export class OtherMeasure {
  @Field(() => String, { description: 'The unit.' })
  unit!: string;

  @Field(() => BasisEnum, { description: 'What is weighed.' })
  basis!: string;

  @Field(() => Int, { description: 'How many plants are stated in it.' })
  plants!: number;
}

@ObjectType('Concentration', {
  description: 'How concentrated what plants make or can make is, by whose it is.',
  simpleResolvers: true,
})
export class ConcentrationOutput {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => LensEnum, { description: 'Whose the quantity is.' })
  lens!: string;

  @Field(() => IndexInterval, {
    nullable: true,
    description:
      'Herfindahl-Hirschman index: the sum of squared shares in percent, 0 to 10,000; null where there is nothing to weigh. Its bounds cover what is unknown of owners, not plants without a number.',
  })
  hhi!: object | null;

  @Field(() => PercentInterval, { nullable: true, description: 'The part of the largest countries together.' })
  top!: object | null;

  @Field(() => [CountryPart], { description: 'The countries, the largest first.' })
  countries!: object[];

  @Field(() => Float, { nullable: true, description: 'The part of the total whose holder is known, in percent.' })
  coverage!: number | null;

  @Field(() => Float, { description: 'The total, in unit and basis, as the numbers stated.' })
  total!: number;

  @Field(() => QuantityOutput, {
    nullable: true,
    description: 'The same with the bounds that sources state; null where no plant has an amount.',
  })
  quantity!: object | null;

  @Field(() => String, { nullable: true, description: 'The unit counted in; null where no plant has an amount.' })
  unit!: string | null;

  @Field(() => BasisEnum, { nullable: true, description: 'What is weighed.' })
  basis!: string | null;

  @Field(() => [CountedPlant], { description: 'The plants counted.' })
  plants!: object[];

  @Field(() => [Facility], {
    description: 'Plants of the stage and mineral that are not counted, for want of a number in this unit and basis.',
  })
  without!: object[];

  @Field(() => [OtherMeasure], {
    description: 'Other units and bases in which plants are stated: never added to this one.',
  })
  otherMeasures!: object[];

  @Field(() => [Observation], {
    description: 'Shares of the mineral that sources print, to hold beside the computed ones.',
  })
  published!: object[];

  @Field(() => Boolean, { description: 'Whether every plant was weighed, and every owner reached.' })
  complete!: boolean;

  @Field(() => [String], { description: 'What to know before relying on these numbers.' })
  warnings!: string[];
}
