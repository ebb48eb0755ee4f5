import { Field, ID, ObjectType } from 'type-graphql';
import type { StakeChange as Change } from '../../domain/ownership/stake-changes.js';
import { enumOf } from '../enums/register-enum.js';
import { AssetInterface, PartyInterface } from '../node/node.interface.js';
import { Country } from '../node/node-types.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { UltimateController } from '../ownership/ownership.type.js';
import { OwnershipWarning, Verdict, VerdictValueEnum } from '../ownership/verdict.type.js';
import { Rule } from '../rule/rule.type.js';
import { DateScalar } from '../scalars.js';
import { Claim } from '../source/claim.type.js';
import { Stake } from '../stake/stake.type.js';

export const StakeChangeKindEnum = enumOf<Change['kind']>('StakeChangeKind', 'What happened to a stake.', {
  BEGAN: 'It began; before, no stake of this owner and kind is recorded.',
  ENDED: 'It ended, and none of this owner and kind followed.',
  CHANGED: 'Its share, or another of its values, became another.',
});

@ObjectType({ description: 'What happened to one owner’s stake in one asset on a day.', simpleResolvers: true })
export class StakeChange {
  @Field(() => StakeChangeKindEnum, { description: 'Whether it began, ended or changed.' })
  kind!: string;

  @Field(() => Boolean, {
    description:
      'Whether a source states that it happened that day. False: the day is the first on which a source tells the new state, which may have begun before.',
  })
  dayStated!: boolean;

  @Field(() => PartyInterface, { description: 'Who holds or held it.' })
  owner!: object;

  @Field(() => AssetInterface, { description: 'What is or was held.' })
  asset!: object;

  @Field(() => Stake, { nullable: true, description: 'The stake until that day; null where it began.' })
  before!: object | null;

  @Field(() => Stake, { nullable: true, description: 'The stake from that day; null where it ended.' })
  after!: object | null;

  @Field(() => [Claim], {
    description:
      'The statements that begin or end it on that day; where the day follows from others, all that speak of it.',
  })
  claims!: object[];
}

@ObjectType({ description: 'A party whose headquarters or registration came or went.', simpleResolvers: true })
export class SeatChange {
  @Field(() => PartyInterface, { description: 'The party.' })
  party!: object;

  @Field(() => Country, { nullable: true, description: 'The country until that day.' })
  before!: object | null;

  @Field(() => Country, { nullable: true, description: 'The country from that day.' })
  after!: object | null;

  @Field(() => [Claim], { description: 'The statements it rests on.' })
  claims!: object[];
}

@ObjectType({ description: 'An effective share before and after.', simpleResolvers: true })
export class OwnerShareChange {
  @Field(() => PartyInterface, { description: 'The outside owner.' })
  party!: object;

  @Field(() => PercentInterval, { description: 'Its part before; 0 where it was no outside owner.' })
  before!: PercentInterval;

  @Field(() => PercentInterval, { description: 'Its part after; 0 where it is no outside owner.' })
  after!: PercentInterval;
}

@ObjectType({ description: 'A country’s part before and after: known and presumed as one set.', simpleResolvers: true })
export class CountryShareChange {
  @Field(() => Country, { description: 'The country.' })
  country!: object;

  @Field(() => PercentInterval, { description: 'Its part before.' })
  before!: PercentInterval;

  @Field(() => PercentInterval, { description: 'Its part after.' })
  after!: PercentInterval;
}

@ObjectType({ description: 'A part in percent before and after.', simpleResolvers: true })
export class IntervalChange {
  @Field(() => PercentInterval, { description: 'Before.' })
  before!: PercentInterval;

  @Field(() => PercentInterval, { description: 'After.' })
  after!: PercentInterval;
}

@ObjectType({ description: 'The ultimate controllers before and after.', simpleResolvers: true })
export class ControllerChange {
  @Field(() => UltimateController, { description: 'Before.' })
  before!: object;

  @Field(() => UltimateController, { description: 'After.' })
  after!: object;
}

@ObjectType({ description: 'The value of a rule before and after.', simpleResolvers: true })
export class VerdictValueChange {
  @Field(() => Rule, { description: 'The rule.' })
  rule!: object;

  @Field(() => VerdictValueEnum, { description: 'Before.' })
  before!: string;

  @Field(() => VerdictValueEnum, { description: 'After.' })
  after!: string;
}

@ObjectType({ description: 'What differs in the derived answers between two days.', simpleResolvers: true })
export class OwnershipDifference {
  @Field(() => [OwnerShareChange], { description: 'Effective shares that changed, the largest first.' })
  owners!: object[];

  @Field(() => [CountryShareChange], { description: 'Countries’ parts that changed, the largest first.' })
  countries!: object[];

  @Field(() => IntervalChange, { nullable: true, description: 'The part of no country; null where it is the same.' })
  unattributed!: object | null;

  @Field(() => ControllerChange, { nullable: true, description: 'Who controls it; null where it is the same.' })
  controller!: object | null;

  @Field(() => [VerdictValueChange], { description: 'Rules whose value changed.' })
  verdicts!: object[];
}

@ObjectType({ description: 'A day on which something above the asset changed.', simpleResolvers: true })
export class OwnershipStep {
  @Field(() => DateScalar, { description: 'The day: the first on which it is so.' })
  day!: string;

  @Field(() => [StakeChange], { description: 'The stakes that began, ended or changed.' })
  stakes!: object[];

  @Field(() => [SeatChange], { description: 'Parties whose country changed.' })
  seats!: object[];

  @Field(() => OwnershipDifference, { description: 'What this did to the asset.' })
  effect!: object;
}

@ObjectType({ description: 'The verdict of a rule at the beginning and at the end.', simpleResolvers: true })
export class VerdictChange {
  @Field(() => Rule, { description: 'The rule.' })
  rule!: object;

  @Field(() => Verdict, { description: 'On the first day, with its witness.' })
  before!: object;

  @Field(() => Verdict, { description: 'On the last day, with its witness.' })
  after!: object;
}

@ObjectType('OwnershipChanges', {
  description: 'What changed in the ownership of an asset between two days, event by event.',
  simpleResolvers: true,
})
export class OwnershipChangesAnswer {
  @Field(() => AssetInterface, { description: 'The asset.' })
  asset!: object;

  @Field(() => DateScalar, { description: 'The first day: events on it were before.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day: events on it count.' })
  until!: string;

  @Field(() => [OwnershipStep], { description: 'The days on which something changed, in order of time.' })
  steps!: object[];

  @Field(() => Boolean, {
    description: 'False where there were more days than one answer tells; the net change is whole.',
  })
  complete!: boolean;

  @Field(() => OwnershipDifference, { description: 'The change from the first day to the last.' })
  net!: object;

  @Field(() => [VerdictChange], {
    description: 'The rules asked for, at the beginning and at the end, changed or not.',
  })
  verdicts!: object[];

  @Field(() => [ID], { description: 'Nodes whose owners of any time a limit cut off; empty where nothing was cut.' })
  truncated!: string[];

  @Field(() => [OwnershipWarning], { description: 'What to know before relying on the numbers of either day.' })
  warnings!: object[];
}
