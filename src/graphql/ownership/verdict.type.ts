import { Extensions, Field, ObjectType } from 'type-graphql';
import { CALLED } from '../called.js';
import type { VerdictValue } from '../../domain/ownership/verdict.js';
import type { OwnershipWarningCode } from '../../domain/ownership/ownership-warning.js';
import { enumOf } from '../enums/register-enum.js';
import { PresumedEnum, ResidualEnum } from '../enums/rule-enums.js';
import { AssetInterface, EntityInterface } from '../node/node.interface.js';
import { Rule } from '../rule/rule.type.js';
import { DateScalar } from '../scalars.js';
import { Claim } from '../source/claim.type.js';
import { Share, Stake } from '../stake/stake.type.js';
import { PercentInterval } from './interval.type.js';

export const VerdictValueEnum = enumOf<VerdictValue>(
  'VerdictValue',
  'What a rule says of an asset, as far as shares are known.',
  {
    TRUE: 'It passes, whatever the unknown shares are.',
    FALSE: 'It fails, whatever the unknown shares are.',
    UNDETERMINED: 'It turns on shares that are not known.',
  },
);

export const OwnershipWarningEnum = enumOf<OwnershipWarningCode>(
  'OwnershipWarningCode',
  'What to know before relying on a number.',
  {
    ROUNDED: 'Recorded shares add up to a little more than 100 and were divided by their sum.',
    OVER_100: 'Recorded shares add up to more than rounding explains; their low ends count as 0.',
    CLOSED_LOOP: 'Firms own each other completely, with nobody outside recorded.',
    SELF_SUPPORTING_LOOP:
      'Firms of a loop would be covered only if they counted as covered to begin with; the rule needs a start outside.',
    INDIRECT_MISMATCH: 'A stated indirect share contradicts what direct shares give.',
    TRUNCATED: 'A limit cut the owners; what lies above is unknown here.',
    RESIDUAL_COULD_DECIDE: 'FALSE only because unrecorded shares were counted as other people’s.',
  },
);

@ObjectType({ description: 'Something to know before relying on a number.', simpleResolvers: true })
export class OwnershipWarning {
  @Field(() => OwnershipWarningEnum, { description: 'A stable code.' })
  code!: string;

  @Field(() => String, { description: 'The warning in words.' })
  message!: string;

  @Field(() => AssetInterface, { nullable: true, description: 'The asset it is about.' })
  asset!: object | null;

  @Field(() => [Stake], { description: 'The stakes it is about.' })
  stakes!: object[];
}

@ObjectType({ description: 'One line of arithmetic that a person can check by hand.', simpleResolvers: true })
export class WitnessStep {
  @Field(() => String, { description: 'The line.' })
  text!: string;

  @Field(() => [Stake], { description: 'The stakes it uses.' })
  stakes!: object[];
}

@ObjectType({ description: 'What a verdict rests on: stakes, arithmetic, claims.', simpleResolvers: true })
export class Witness {
  @Field(() => [EntityInterface], {
    description: 'The strongest chain of owners, the asset first; up to the covered party where there is one.',
  })
  chain!: object[];

  @Field(() => [WitnessStep], { description: 'The arithmetic, line by line.' })
  steps!: object[];

  @Field(() => [Stake], { description: 'The stakes used.' })
  stakes!: object[];

  @Field(() => [Claim], { description: 'The claims these rest on.' })
  claims!: object[];
}

@ObjectType({ description: 'An unknown share that would help settle a verdict.', simpleResolvers: true })
export class SettlingShare {
  @Field(() => AssetInterface, { nullable: true, description: 'The asset it is a share of.' })
  asset!: object | null;

  @Field(() => Stake, {
    nullable: true,
    description: 'The stake whose number is wanted; null for the part of the asset whose owner nobody records.',
  })
  stake!: object | null;

  @Field(() => Share, { nullable: true, description: 'What is known of it now.' })
  known!: Share | null;

  @Field(() => String, { description: 'What is wanted, in words.' })
  text!: string;
}

@ObjectType({
  description: 'The answer of a rule about an asset, and a country or some parties, on a date.',
  simpleResolvers: true,
})
export class Verdict {
  @Field(() => Rule, { description: 'The rule.' })
  rule!: object;

  @Field(() => AssetInterface, { description: 'The asset.' })
  asset!: object;

  @Field(() => VerdictValueEnum, { description: 'TRUE, FALSE or UNDETERMINED.' })
  value!: string;

  @Field(() => Number, { nullable: true, description: 'The threshold it was held against, in percent.' })
  threshold!: number | null;

  @Field(() => ResidualEnum, { description: 'How the part was counted whose owner nobody records.' })
  residual!: string;

  @Field(() => PresumedEnum, { description: 'Whether presumed parts were counted.' })
  presumed!: string;

  @Field(() => PercentInterval, {
    nullable: true,
    description: 'The share that was held against it; null for rules without one.',
  })
  share!: PercentInterval | null;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => Witness, { description: 'What it rests on.' })
  witness!: object;

  @Field(() => [SettlingShare], { description: 'For UNDETERMINED: unknown shares that, once known, could settle it.' })
  settledBy!: object[];

  @Extensions(CALLED)
  @Field(() => Boolean, { description: 'Whether no smaller set would settle it.' })
  settledByMinimal!: boolean;

  @Field(() => [OwnershipWarning], { description: 'What to know before relying on it.' })
  warnings!: object[];
}
