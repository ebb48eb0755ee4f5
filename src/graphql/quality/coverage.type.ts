import { Field, Float, Int, InterfaceType, ObjectType } from 'type-graphql';
import { FacilityTypeEnum, StageEnum } from '../enums/facility-enums.js';
import { ConfidenceEnum } from '../enums/observation-enums.js';
import { Facility } from '../node/node-types.js';
import { DateScalar } from '../scalars.js';

const part = (of: string): { description: string } => ({ description: of });
const percent = (of: string): { nullable: true; description: string } => ({
  nullable: true,
  description: `The same in percent of all counted here, to one decimal; null where there are none. ${of}`.trim(),
});

@InterfaceType('FacilityCounts', {
  description: 'How much is known of some facilities, on the dataset’s date: how many of them, and what part.',
})
export abstract class FacilityCountsInterface {
  @Field(() => Int, part('How many there are.'))
  count!: number;

  @Field(
    () => Int,
    part('Those that are planned or were called off by their latest status: they have plans of owners only.'),
  )
  planned!: number;

  @Field(() => Int, part('Those in which somebody is recorded to hold a share.'))
  owned!: number;

  @Field(() => Float, percent(''))
  ownedPercent!: number | null;

  @Field(() => Int, part('Those of which some chain of owners ends at a state, or at a party whose country is known.'))
  traced!: number;

  @Field(() => Float, percent(''))
  tracedPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Traced ones in percent of those that are not merely planned, to one decimal; null where there are none.',
  })
  tracedPercentOfBuilt!: number | null;

  @Field(
    () => Int,
    part('Those whose controller’s country is known, or of which one country certainly holds more than half.'),
  )
  decided!: number;

  @Field(() => Float, percent(''))
  decidedPercent!: number | null;

  @Field(() => Int, part('Those with a stated capacity, whatever its date and basis.'))
  withCapacity!: number;

  @Field(() => Float, percent(''))
  withCapacityPercent!: number | null;

  @Field(() => Int, part('Those with an observed status.'))
  withStatus!: number;

  @Field(() => Int, part('Those whose latest status is about a day on or after statusSince.'))
  withStatusSince!: number;

  @Field(() => Float, percent(''))
  withStatusSincePercent!: number | null;

  @Field(() => [Facility], part('Those whose owners lead to no country, by id: what a curator looks for next.'))
  untraced!: object[];
}

@ObjectType({ implements: FacilityCountsInterface, description: 'A tally of facilities.', simpleResolvers: true })
export class FacilityTally extends FacilityCountsInterface {}

@ObjectType({ implements: FacilityCountsInterface, description: 'A tally of one stage.', simpleResolvers: true })
export class StageTally extends FacilityCountsInterface {
  @Field(() => StageEnum, { nullable: true, description: 'The stage; null for ports and other places without one.' })
  stage!: string | null;
}

@ObjectType({
  implements: FacilityCountsInterface,
  description: 'A tally of one type of plant.',
  simpleResolvers: true,
})
export class TypeTally extends FacilityCountsInterface {
  @Field(() => FacilityTypeEnum, { nullable: true, description: 'The type; null where none is stated.' })
  type!: string | null;
}

@ObjectType({
  description:
    'How well the relationships of a kind are backed. Counted are states: stretches of time in which one set of values holds. The four numbers by sources add up to count.',
  simpleResolvers: true,
})
export class RelationshipTally {
  @Field(() => String, { description: 'Kind of relationship, such as STAKE or SUPPLY.' })
  kind!: string;

  @Field(() => Int, { description: 'States of all times and statuses.' })
  count!: number;

  @Field(() => Int, { description: 'Without any claim: references of node tables that name no source.' })
  unsourced!: number;

  @Field(() => Int, { description: 'Backed by claims of one source.' })
  oneSource!: number;

  @Field(() => Int, { description: 'Backed by claims of two sources.' })
  twoSources!: number;

  @Field(() => Int, { description: 'Backed by claims of three or more sources.' })
  moreSources!: number;

  @Field(() => Int, { description: 'Disputed: claims that speak of one date cannot all be true.' })
  disputed!: number;

  @Field(() => Int, { description: 'Those that are so on the dataset’s date.' })
  holding!: number;

  @Field(() => Int, {
    description: 'Of those, the ones of which no claim speaks of a date in the last olderThanYears years.',
  })
  stale!: number;
}

@ObjectType({ description: 'How many claims a curator is how sure of.', simpleResolvers: true })
export class ConfidenceCount {
  @Field(() => ConfidenceEnum, { description: 'How sure.' })
  confidence!: string;

  @Field(() => Int, { description: 'How many claims.' })
  count!: number;
}

@ObjectType({
  description: 'How much the dataset knows, on its date, and how well that is backed. Computed once for a dataset.',
  simpleResolvers: true,
})
export class Coverage {
  @Field(() => DateScalar, { description: 'The date everything is counted at: the dataset’s.' })
  asOf!: string;

  @Field(() => DateScalar, { description: 'From which day on a status counts as recent.' })
  statusSince!: string;

  @Field(() => Int, { description: 'After how many years a fact counts as stale.' })
  olderThanYears!: number;

  @Field(() => FacilityTally, { description: 'All facilities.' })
  facilities!: object;

  @Field(() => FacilityTally, { description: 'Smelters and refineries: the stages SMELTING and REFINING.' })
  smeltersAndRefineries!: object;

  @Field(() => [StageTally], { description: 'Facilities by stage, in the order of the chain.' })
  byStage!: object[];

  @Field(() => [TypeTally], { description: 'Facilities by type.' })
  byType!: object[];

  @Field(() => [RelationshipTally], { description: 'Relationships by kind.' })
  relationships!: object[];

  @Field(() => [ConfidenceCount], { description: 'Claims by confidence.' })
  claims!: object[];

  @Field(() => Int, { description: 'Observations: numbers, codes and sentences.' })
  observations!: number;

  @Field(() => Int, { description: 'Of those, the disputed ones: claims of one date that cannot all be true.' })
  disputedObservations!: number;
}
